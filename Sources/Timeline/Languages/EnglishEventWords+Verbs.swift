extension Language {
  /// More English verbs by what they tell, with `_` between the words of a phrase.
  ///
  /// Read behind `englishEventFrames`. Only forms that the reader takes for verbs anyway stand here:
  /// these lines tell what goes together, and find no more facts.
  static let englishVerbFrames = """
    # Accidents and disasters.
    verb break: crumpled disintegrated shattered snapped splintered fractured buckled toppled_over
    verb break: folded gave_in fell_down come_apart came_apart fell_apart fell_off tore_open
    verb break: slumped slid_down washed_out punctured
    verb destroy: obliterated annihilated shattered smashed pulverised incinerated consumed_by
    verb destroy: wiped_out blown_up charred reduced_to laid_waste torn_apart ripped_apart wrecked
    verb destroy: bulldozed dynamited vandalised defaced
    verb evacuate: relocated ushered_out escorted_out driven_out airlifted bussed
    verb evacuate: moved_from cleared_of displaced ordered_out told_to_leave forced_from
    verb rescue: extricated disentangled airlifted_to dragged_from pulled_alive carried_out saved_from
    verb rescue: hauled_out hoisted_out lifted_from plucked_from fished_out dragged_out drawn_up
    verb rescue: brought_ashore picked_up_by raised_to pulled_clear
    verb trap: pinned sealed_in walled_in shut_in locked_in caught_under caught_in
    verb hurt: bruised maimed scalded concussed lacerated scarred crippled paralysed sickened
    verb hurt: treated_for taken_ill fell_ill taken_sick
    verb die: starved suffocated asphyxiated electrocuted lynched gassed gunned
    verb die: shot_and bled_to froze_to lost_its fell_to expired_at crushed_to strangled smothered
    verb die: poisoned garrotted butchered martyred claimed_the claiming_the cost_the took_the_lives
    verb crash: skidded swerved jack-knifed careered careened hurtled smashed slammed plunged
    verb crash: plummeted nosedived ploughed plowed collided_with bumped_into drove_into
    verb crash: ditched capsised keeled_over listed left_its
    verb crash: overshot clipped sideswiped
    verb quake: trembled jolted rattled convulsed
    verb flood: submerged swamped drenched deluged spilled_over burst_its overtopped
    verb storm: buffeted ravaged_by slammed_ashore swept_ashore roared_ashore swept_through
    verb erupt: spewed belched
    verb explode: blasted blown_apart burst_into ignited blew_apart blew_out
    verb burn: scorched blazed kindled went_up set_alight set_ablaze set_fire broke_out smouldered
    verb burn: charred razed_by
    verb spill: gushed oozed discharged_into poured_into trickled contaminated polluted
    verb infect: sickened caught_the fell_ill_with contaminated_by came_down_with
    # Search and discovery.
    verb search: scanned trawled swept_the hunted dragged_the looked_for frisked ransacked scouted
    verb recover: regained reclaimed salvaged dredged_up spotted detected excavated stumbled_on
    verb recover: stumbled_upon came_across chanced_on dug_up surfaced_in washed_up traced_to
    verb recover: tracked_down tracked_to found_under found_inside found_behind found_among
    verb recover: resurfaced exhumed
    verb contact: contacted got_through broke_through established_contact
    verb contact: made_contact radioed
    # War, weapons and force.
    verb attack: pounded strafed hit_by targeted stabbed rammed_into set_upon
    verb attack: fired_at fired_upon lobbed mortared sabotaged firebombed bludgeoned clubbed
    verb attack: pelted mobbed beaten_up beat_up laid_siege descended_on burst_in
    verb shoot: peppered sprayed riddled fired_shots fired_into fired_a
    verb seize: grabbed commandeered requisitioned expropriated nationalised nationalized took_back
    verb seize: overrun_by stormed_into taken_over fell_to marched_into marched_on
    verb seize: wrested occupied_by took_possession
    verb surrender: yielded gave_up gave_themselves handed_themselves turned_themselves submitted_to
    verb surrender: relinquished ceded laid_down_their
    verb crush: crushed suppressed quelled put_down foiled thwarted repelled repulsed routed
    verb crush: vanquished subdued overpowered overwhelmed beaten_back driven_back stamped_out
    verb crush: smothered neutralised disarmed retaken pacified quashed_the
    verb overthrow: unseated dethroned swept_from driven_from rose_up rebelled mutinied revolted
    verb deploy: stationed dispatched sent_in mobilised mobilized massed moved_in called_up
    verb kidnap: snatched_from spirited_away took_hostage held_hostage seized_at
    verb launch: rocketed propelled catapulted shot_into sent_into hurled sent_aloft went_aloft
    verb launch: left_the_pad roared_off climbed_into put_into placed_in lofted roared_into
    # Crime and law.
    verb steal: pilfered plundered ransacked smuggled swindled defrauded siphoned pocketed
    verb steal: misappropriated stolen_from taken_from_its spirited lifted_from walked_off
    verb steal: hacked purloined
    verb arrest: collared nicked busted hauled_in seized_by captured_by brought_in led_away
    verb arrest: remanded cuffed handcuffed taken_away gave_himself handed_himself gave_herself
    verb charge: accused_of booked cited arraigned_on faces_charges hauled_before brought_before
    verb charge: put_on_trial committed_for
    verb accuse: denounced condemned criticised criticized rebuked censured lambasted pointed_the
    verb accuse: reproached
    verb sue: brought_suit took_legal lodged_a launched_a brought_an brought_a litigated
    verb convict: found_them_guilty returned_a was_found declared_guilty
    verb acquit: absolved vindicated found_innocent walked_free dropped_charges
    verb jail: sent_down put_behind sent_behind handed_a given_a confined interned
    verb jail: put_away sentenced_to
    verb fine: penalised penalized sanctioned docked ordered_to_pay
    verb extradite: surrendered_to repatriated sent_back banished flown_back handed_over_to
    verb rule: adjudicated determined decreed adjudged set_aside struck_out reversed concluded_that
    verb rule: held_that declared_that ordered_that sided_with declared_illegal declared_void
    verb cancel: voided invalidated nullified overturned_the rescinded broke_off broken_off break_off
    verb cancel: pulled_out backed_out walked_away shelved ditched discontinued aborted terminated
    verb cancel: quashed_it struck_from retracted recanted cancelled_the tore_up torn_up dropped_its
    verb cancel: called_it recalled_its done_away wound_up disbanded dissolved scaled_back
    verb appeal: lodged_an challenged contested took_its disputed
    verb investigate: looked_into delved scrutinised scrutinized
    verb question: grilled cross-examined interviewed examined_by
    verb release: liberated let_out set_at bailed_out unshackled walked_out_of
    verb escape: bolted slipped_away slipped_out got_away sneaked_out got_out broke_free
    verb pardon: reprieved amnestied commuted forgave
    # Inspection, warning, announcing.
    verb inspect: scrutinised vetted sampled probed_the looked_over screened verified assayed
    verb inspect: measured analysed analyzed combed_through went_over audited_by
    verb warn: notified advised raised_the sounded_the put_on_alert
    verb identify: named_as recognised recognized pinpointed traced
    verb consider: deliberated weighed mulled pondered dealt_with heard_arguments
    verb object: opposed complained took_issue remonstrated lodged_a_protest
    # Politics and offices.
    verb elect: polled balloted cast_their cast_ballots voted_in returned_to_parliament went_to_the_polls goes_to_the_polls go_to_the_polls
    verb elect: voted_for voted_to voted_on
    verb declare: certified pronounced affirmed hailed_as named_winner declared_winner
    verb declare: validated attested formalised formalized
    verb win: prevailed trounced thrashed outpolled edged_out ousted_by bested outscored overcame
    verb win: captured_the took_the_title came_first carried_the swept_the topped romped
    verb lose: succumbed_to fell_short went_under crashed_out conceded
    verb resign: relinquished bows_out stood_aside gave_up_his gave_up_her gave_up_the tendered
    verb resign: handed_in_his handed_in_her vacated threw_in cleared_out
    verb resign: hung_up stepped_back step_aside stand_aside laid_down_his
    verb dismiss: discharged_from unseated expelled_from kicked_out forced_out pushed_out shown_the
    verb dismiss: voted_out recalled_from stripped_of relieved_of purged deposed_by demoted
    verb dismiss: struck_off booted
    verb appoint: assigned designated ordained consecrated enthroned anointed took_office
    verb appoint: takes_office take_office assumed_office entered_office succeeded
    verb appoint: swore_in swear_in took_over_as takes_over_as installed_as enlisted
    verb appoint: recruited commissioned takes_up take_up assumed
    verb approve: sanctioned_the sealed_the consented assented acceded accepted voted_through
    verb approve: carried_by nodded_to signed_into gave_his gave_her gave_assent gave_consent
    verb approve: granted licensed certified_for permitted allowed agreed_to green-lighted
    verb reject: refused spurned dismissed_the snubbed declined_to thrown_out threw_it defeated_the
    verb reject: turned_away knocked_back struck_it voted_against
    verb impose: slapped_on introduced_a brought_in clamped enforced levied_a mandated ordered_a
    verb impose: decreed_a
    verb ban: barred forbade proscribed blacklisted excluded
    verb postpone: shelved_until pushed_back put_back rolled_over stalled
    verb force: became_effective comes_into_force enters_into enter_into come_into kicked_in
    verb force: took_hold went_live goes_live applied_from gone_into goes_into
    verb promise: undertook guaranteed swore assured
    verb ask: urged_to pleaded_for begged implored appealed_to invoked solicited called_on calls_for
    verb summon: subpoenaed convoked ordered_in
    verb split: broke_away divorced_from parted separated partitioned demerged spun_off
    verb protest: picketed chanted blockaded occupied_the clashed_with took_to_the poured_into_the
    verb protest: thronged gathered_outside gathered_in
    verb strike: stayed_out stopped_working laid_down_tools put_down_tools
    verb halt: halted stopped ceased paused stalled froze frozen fell_silent fall_silent
    verb halt: falls_silent ground_to silenced came_to_a comes_to_a comes_to_rest held_fire
    # Diplomacy and business.
    verb sign: shaken_hands inked_a negotiated_a brokered ironed_out hammered_out countersigned
    verb sign: put_pen came_to_terms come_to_terms reached_agreement made_peace
    verb sign: struck_deal entered_an patched_up pledged_themselves
    verb merge: united consolidated integrated folded_into pooled became_part fold_into incorporated
    verb buy: bought_out bought_up took_control_of gobbled absorbed took_a_stake picked_up_a obtained
    verb sell: sold_off disposed_of offloaded divested shed_its hawked auctioned_off knocked_down_to
    verb pay: reimburses disbursed transferred_the settled_its shelled_out forked_out remitted
    verb pay: refunded paid_out paid_off doled_out
    verb invest: pumped_into ploughed_into plowed_into funded financed bankrolled
    verb bankrupt: went_under folded_last ceased_trading went_into_administration defaulted
    verb file: submitted_its lodged_its handed_over_its registered petitioned filed_its
    verb file: turned_to filed_an files
    verb unveil: displayed exhibited demonstrated showcased revealed_the screened_for brought_out
    verb unveil: lifted_the_veil previewed
    verb publish: printed_in released_a circulated posted serialised
    verb publish: brought_out_a went_to_press ran_a published_a
    verb build: put_up assembled_the laid_the manufactured fabricated completed_the
    verb repair: mended fixed patched overhauled refurbished reinstated conserved remade
    verb deliver: unloaded dropped_off trucked trundled
    # Beginnings and ends.
    verb begin: embarked initiated triggered sparked set_off_on launched_into went_into_service
    verb begin: entered_service welcomed_its threw_open flung_open cut_the_ribbon got_going
    verb begin: unlocked went_ahead took_off_on got_off starts_up fired_up switched_on
    verb begin: turned_on opened_for opened_its opened_to unsealed activated
    verb found: instituted incorporated set_up_the brought_into_being constituted
    verb end: ceased_to petered_out drew_to draws_to wound_down wraps_up rounded_off called_time
    verb end: lapsed concluded_its fulfilled accomplished finalised finalized elapsed
    verb close: boarded_up padlocked sealed_off sealed barricaded mothballed shuttered wound_up_its
    verb close: locked_its cordoned_off cordoned closed_its shut_its bricked_up
    # Movement.
    verb visit: called_at looked_in dropped_in stopped_by stopped_at attended paid_a inspected_the
    verb visit: went_round walked_around went_on_a
    verb arrive: showed_up drew_up pulled_up alighted disembarked got_to made_it came_ashore
    verb arrive: touches_down touch_down splashed_down set_down put_down_in rode_into came_to_rest
    verb arrive: entered swept_into set_foot steamed_into sailed_into berthed flew_into
    verb arrive: flew_in drove_into_the came_in_to parachuted thudded dropped_into checked_in
    verb depart: embarked_on pulled_away pulled_out_of headed slipped_out_of steamed_out
    verb depart: moved_off drove_off rolled_out_of cast_off weighed_anchor left_for sets_off
    verb return: homed brought_home went_back_to sent_home_to restored_to given_back
    verb return: gave_it_back returned_home reunited headed_back
    verb move: relocated shifted trucked wheeled shuttled transferred_to driven_to flown_to
    verb move: taken_by carried_to
    # Life, sport, culture, science.
    verb win: netted_the lifted_the_trophy held_off knocked_out eliminated outran
    verb play: drew_against faced squared_off took_on contested_the kicked
    verb award: bestowed conferred_on garlanded presented_with decorated knighted
    verb study: researched surveyed_the observed monitored mapped charted
    verb collect: collected gathered scooped harvested amassed snatched swallowed_what
    verb collect: picked_up_the sucked_up grabbed_from took_a_sample took_samples extracted
    verb touch: touched brushed grazed
    verb vaccinate: vaccinated immunised immunized inoculated jabbed injected
    verb treat: treated operated_on cured admitted_to nursed
    verb marry: tied_the eloped
    verb try: attempted tried endeavoured
    verb watch: watched witnessed observed_the looked_on saw_the
    verb stage: staged conducted passed_off went_off_without
    verb cry: wept cried sobbed
    """
}
