extension Language {
  /// English words that can tell one and the same event, with `_` between the words of a phrase.
  ///
  /// Read behind `englishEventWords`: a word that stands in both belongs here. Base forms need no
  /// place of their own where a form in "ed" has one.
  static let englishEventFrames = """
    # Accidents and disasters.
    verb break: gave_way give_way gives_way broke broken break breaks breached breaches burst bursts
    verb break: collapsed collapses collapse ruptured caved_in crumbled fell_in came_down come_down
    verb break: failed subsided cracked
    noun break: breach collapse rupture failure cave-in rockfall landslip subsidence
    verb trap: trapped buried_alive cut_off cuts_off stranded marooned entombed
    verb destroy: destroyed swept_away carried_away washed_away demolished razed wrecked levelled
    verb destroy: pulled_down knocked_down torn_down tore_down flattened gutted damaged ruined
    verb destroy: burned_down burnt_down ravaged devastated leveled
    noun destroy: destruction demolition damage devastation
    verb evacuate: evacuated evacuates moved_out led_out brought_out cleared_out
    noun evacuate: evacuation evacuations
    verb gather: gathered assembled massed converged thronged
    noun gather: gathering
    verb rescue: rescued rescues saved winched hoisted pulled_out freed_from brought_up lifted_out
    verb rescue: pulled_from hauled_up raised_in winched_out plucked brought_to lifted_to dug_out
    noun rescue: rescue rescues
    verb hurt: hurt injured injures wounded wounds maimed hospitalised hospitalized
    noun hurt: injury injuries casualties
    verb die: died dies die killed kills kill perished drowned lost_their murdered slain slew
    verb die: passed_away succumbed assassinated stabbed_to beheaded shot_dead burned_to lost_his
    verb die: lost_her massacred slaughtered
    noun die: death deaths killing killings fatality fatalities murder murders homicide massacre
    noun die: assassination manslaughter drowning suicide
    verb bury: buried buries laid_to interred cremated
    noun bury: funeral burial requiem
    verb honour: commemorated mourned remembered
    noun honour: memorial commemoration vigil anniversary
    verb crash: crashed crashes collided derailed overturned capsized jumped_the came_off left_the
    verb crash: ploughed_into plowed_into slammed_into smashed_into rammed ran_aground went_down
    verb crash: ran_into sank sunk sinks foundered grounded crash-landed veered hit_by struck_by
    noun crash: crash crashes collision derailment accident accidents wreck disaster shipwreck sinking
    noun crash: incident grounding pile-up
    verb quake: shook rocked
    noun quake: earthquake quake tremor aftershock tsunami
    verb flood: flooded inundated overflowed
    noun flood: flood floods flooding deluge
    verb flood: overtopped
    verb peak: crested peaked
    noun peak: crest peak
    verb storm: battered lashed made_landfall pounded
    noun storm: storm hurricane typhoon cyclone tornado blizzard gale landslide avalanche mudslide
    noun storm: storms gales hurricanes typhoons cyclones tornadoes blizzards avalanches
    noun storm: landslides mudslides drought heatwave
    verb erupt: erupted erupts
    noun erupt: eruption
    verb explode: exploded exploding blew_up detonated went_off
    noun explode: explosion blast blasts explosions
    verb burn: burned burnt burns caught_fire engulfed torched
    noun burn: fire blaze wildfire inferno arson fires
    verb spill: spilled spilt leaked seeped
    noun spill: spill leak leakage
    verb infect: infected tested_positive contracted
    noun infect: outbreak infection epidemic pandemic
    opposite acquit: convict jail
    opposite reject: approve accept grant
    verb raise: raised raises hiked hikes
    verb lower: lowered lowers slashed slashes
    opposite raise: cut lower
    opposite ban: grant approve
    ofOne: arrest charge jail convict acquit elect appoint resign dismiss succeed die kidnap sue
    ofOne: question extradite pardon birth bury strip execute release plead
    directed: attack shoot seize launch accuse sue win kidnap threaten condemn overthrow arrest
    # Search and discovery.
    verb search: searched combed scoured
    noun search: search manhunt
    verb detect: detected spotted sighted observed
    noun detect: sighting detection
    verb recover: recovered recovers retrieved discovered discovers found_in found_dead unearthed
    verb recover: found_at found_on turned_up uncovered located found_by found_hidden
    noun recover: recovery discovery find
    verb contact: made_contact
    noun contact: contact
    # War and weapons.
    verb attack: attacked attacks invaded invades bombed shelled raided stormed ambushed assaulted
    verb attack: besieged bombarded torpedoed opened_fire fired_on
    noun attack: attack attacks invasion bombing assault offensive raid raids ambush airstrike
    noun attack: hostilities airstrikes bombardment shelling siege clashes clash battle incursion skirmish
    verb shoot: shot shoots shoot gunned_down shot_at
    noun shoot: shooting shootings gunfire shots gunshot
    verb seize: seized seizes captured captures overran conquered occupied annexed took_control
    verb seize: impounded confiscated recaptured retook took_over
    noun seize: seizure capture occupation annexation
    verb surrender: surrendered capitulated laid_down
    noun surrender: surrender capitulation
    verb overthrow: overthrew overthrown toppled deposed
    noun overthrow: coup putsch overthrow revolution uprising revolt mutiny
    verb deploy: deployed
    noun deploy: deployment
    verb deploy: mobilised mobilized
    noun deploy: mobilisation mobilization
    verb retreat: retreated pulled_back fell_back
    noun retreat: retreat pullback
    verb advance: advanced crossed_into pushed_into
    noun advance: advance
    verb threaten: threatened threatens
    noun threaten: threat ultimatum
    verb kidnap: kidnapped kidnaps abducted hijacked taken_hostage
    noun kidnap: kidnapping abduction hijacking
    verb launch: launched launches launch fired fires blasted_off lifted_off test-fired
    noun launch: launch launches liftoff lift-off
    # Crime and law.
    verb steal: stole stolen steals robbed burgled vanished disappeared looted snatched embezzled
    verb steal: made_off went_missing broke_into swiped pilfered gone_missing
    noun steal: theft thefts burglary robbery heist disappearance looting break-in
    verb arrest: arrested arrests detained caught apprehended nabbed taken_into rounded_up held_over
    verb arrest: turned_himself turned_herself picked_up
    verb arrest: remanded
    noun arrest: arrest arrests detention
    verb charge: charged charges indicted arraigned prosecuted impeached
    noun charge: indictment arraignment impeachment prosecution
    verb accuse: accused accuses alleged alleges blamed blames
    noun accuse: accusation allegation
    verb sue: sued sues filed_suit filed_a took_to
    noun sue: lawsuit lawsuits suit litigation
    noun trial: trial retrial court-martial
    verb hear: testified
    noun hearing: hearing hearings sitting testimony
    verb appear: appeared appears
    noun appear: appearance
    verb plead: pleaded pleads pled admitted admits confessed confesses
    noun plead: plea confession admission
    verb convict: convicted convicts found_guilty found_him found_her found_them
    noun convict: conviction verdict
    verb acquit: acquitted acquits cleared_of exonerated was_cleared cleared_him cleared_her
    verb acquit: found_not
    noun acquit: acquittal
    verb jail: jailed jails imprisoned sentenced sent_to_prison locked_up incarcerated
    verb jail: was_given
    noun jail: sentence jailing imprisonment sentencing
    verb execute: executed hanged guillotined electrocuted
    noun execute: execution hanging
    verb fine: fined
    noun fine: fine fines penalty
    verb strip: stripped disqualified
    noun strip: disqualification
    verb order: ordered orders instructed directed commanded
    noun order: order
    verb grant: granted grants accorded
    verb register: registered registers enrolled
    verb extradite: extradited deported expelled expels
    noun extradite: extradition deportation expulsion
    verb rule: ruled rules ruling overturned decided decides judged upheld upholds quashed struck_down
    verb rule: found_that
    verb rule: resolved resolves
    noun rule: ruling rulings judgment judgement decision
    verb appeal: appealed appeals
    verb investigate: investigated investigates probed inquired
    noun investigate: investigation probe inquiry inquest enquiry investigations
    verb question: questioned interrogated quizzed interviewed
    noun question: questioning interrogation interrogations
    verb release: freed released bailed paroled set_free
    noun release: release parole bail
    verb escape: escaped fled flees broke_out absconded
    noun escape: escape jailbreak
    verb pardon: pardoned
    noun pardon: pardon amnesty
    # Inspection, warning, announcing.
    verb inspect: inspected inspects examined examines checked surveyed tested audited
    noun inspect: inspection inspections examination survey audit test tests
    verb consider: considered discussed debated reviewed discusses debates
    noun consider: discussion debate review discussions
    verb warn: warned warns cautioned alerted
    noun warn: warning warnings alert
    verb notify: notified informed served_notice gave_notice
    noun notify: notice notification
    verb announce: announced announces made_public made_known read_out reads_out
    noun announce: announcement announcements
    verb identify: identified identifies
    verb apologise: apologised apologized apologises apologizes
    noun apologise: apology
    verb object: objected protested_against
    noun object: objection
    verb condemn: condemned condemns denounced criticised criticized deplored rebuked censured
    verb condemn: lambasted slammed
    noun condemn: condemnation criticism censure rebuke
    verb welcome: welcomed welcomes hailed applauded
    # Politics and offices.
    verb elect: elected elects re-elected voted votes
    noun elect: election elections ballot referendum vote poll polls by-election plebiscite
    verb resign: resigned resigns resign quit quits stepped_down stood_down step_down stand_down
    verb resign: steps_down stepped_aside retired retires left_office bowed_out abdicated
    noun resign: resignation departure retirement abdication
    verb dismiss: sacked dismissed fired_him fired_her laid_off ousted removed_from axed
    verb dismiss: dismisses sacks was_fired were_fired
    noun dismiss: dismissal firing sacking ouster layoffs removal
    verb succeed: succeeded replaced took_office
    verb join: joined joins enlisted
    verb dissolve: dissolved dissolves disbanded wound_up
    noun dissolve: dissolution
    verb appoint: appointed appoints named names nominated nominates hired hires picked tapped chose
    verb appoint: chosen choose selected selects promoted sworn_in installed inaugurated_as crowned
    noun appoint: appointment nomination hiring selection nominee coronation
    verb approve: approved approves passed passes adopted adopts enacted backed endorsed ratified
    verb approve: blessed gave_the cleared waved_through authorised authorized green-lit signed_off
    verb approve: gives_the okayed rubber-stamped greenlighted gave_its gave_their nodded_through
    noun approve: approval passage adoption ratification blessing clearance go-ahead authorisation
    noun approve: enactment green-light
    verb approve: voted_to voted_for
    verb amend: amended revised altered modified amends
    noun amend: amendment revision
    verb accept: accepted accepts acceded
    noun accept: acceptance
    verb offer: offered offers proposed proposes tendered
    noun offer: offer proposal
    verb reject: rejected vetoed voted_down turned_down rebuffed threw_out blocked
    noun reject: rejection veto
    verb impose: imposed imposes impose levied slapped
    noun impose: imposition
    verb ban: banned outlawed prohibited
    noun ban: ban
    verb ban: barred
    verb cancel: cancelled canceled vacated called_off scrapped dropped abandoned withdrawn withdrew lifted
    verb cancel: lifts revoked repealed abolished rescinded annulled withdraws withdraw scrubbed axes
    verb face: faces
    verb concede: concedes conceded
    verb cancel: pulled_out pulls_out dropped_out
    noun cancel: cancellation withdrawal repeal cancellations
    verb postpone: postponed delayed put_off held_up deferred adjourned rescheduled
    verb postpone: brought_forward put_back pushed_back moved_up
    noun postpone: postponement delay adjournment
    verb declare: declared proclaimed declares
    verb declare: certified certifies
    noun declare: declaration proclamation
    verb force: came_into come_into comes_into took_effect take_effect takes_effect entered_into
    verb force: went_into
    verb promise: promised pledged vowed
    noun promise: promise pledge
    verb ask: claimed_asylum claimed_benefits claimed_damages claimed_compensation claimed_costs
    verb ask: asked requested appealed_for called_for demanded petitioned sought seeks
    noun ask: request petition demand
    verb summon: summoned called_in
    verb split: split seceded
    noun split: secession independence
    verb protest: protested marched demonstrated rallied rioted
    noun protest: protest protests rally rallies demonstration demonstrations march riot riots unrest
    verb strike: walked_out downed_tools went_on stopped_work struck
    noun strike: strike strikes walkout stoppage walk-out
    verb strike: picketed walk_out walks_out
    noun strike: picket
    verb lockout: locked_out
    noun lockout: lockout
    # Diplomacy.
    verb sign: signed signs sign agreed agrees agree concluded sealed struck_a reached_a reached_an
    verb sign: shook_hands put_their settled clinched inked shook_our initialled initialed
    noun sign: truce ceasefire cease-fire armistice
    noun sign: deal deals agreement agreements treaty pact accord contract contracts signing
    noun sign: settlement settlements compromise protocol protocols memorandum
    # Business.
    verb string: strung strings
    verb thrash: beaten
    verb weave: woven wove
    verb shake: shook shaken
    verb use: used uses
    verb merge: merged merges amalgamated joined_with became_one tied_up combined fused
    noun merge: merger tie-up amalgamation combination
    verb buy: bought buys buy acquired acquires purchased took_over swallowed snapped_up take_over
    noun buy: purchase acquisition takeover buyout bid
    verb sell: sold sells sell auctioned fetched
    noun sell: sale sales auction
    verb sell: floated changed_hands
    verb exchange: exchanged swapped
    noun exchange: swap swaps
    verb bill: billed invoiced
    noun bill: invoice invoices
    verb donate: donated gifted bequeathed
    noun donate: donation gift bequest
    verb lend: borrowed
    noun lend: loan loans
    verb earn: earned
    verb recall: recalled recalls
    verb pay: paid pays pay repaid compensated reimbursed handed_over remitted wired credited
    noun pay: payment payments compensation payout
    verb invest: invested raised_money
    noun invest: investment
    verb bankrupt: went_bankrupt filed_for collapsed_into went_bust
    noun bankrupt: bankruptcy insolvency
    verb file: filed submitted lodged applied approached handed_in tabled submits
    noun file: filing submission application
    verb unveil: unveiled unveils presented introduced showed shows premiered debuted rolled_out
    noun unveil: presentation unveiling debut premiere exhibition display
    verb publish: published publishes issued issues appeared_in printed
    noun publish: publication issue
    verb report: handed_its hands_its delivered_its
    noun report: report
    verb air: aired broadcast televised
    noun air: broadcast telecast
    verb build: built builds build constructed erected
    noun build: construction building
    verb repair: repaired restored renovated rebuilt
    noun repair: repair repairs restoration renovation
    verb deliver: delivered delivers supplied supplies shipped pumped exported
    noun deliver: delivery deliveries supply supplies shipment shipments exports
    # Beginnings and ends.
    verb begin: began begun begins begin started starts start opened opens open commenced commencing reopened
    verb begin: reopens got_under kicked_off inaugurated resumed resume resumes gets_under
    verb begin: broke_out restarted restarts restart
    noun begin: start beginning opening reopening inauguration commencement outbreak resumption
    verb found: established founded created formed establishes set_up sets_up incorporated
    noun found: foundation establishment creation formation
    verb end: ended ends finished finishes completed completes expired ran_out wrapped_up concludes
    verb end: came_to comes_to
    noun end: completion conclusion
    verb end: terminated terminates ceased ceases discontinued
    noun end: termination cessation
    verb halt: halted halts stopped stops paused
    verb halt: suspended suspends
    noun halt: halt pause suspension
    verb raise: raised raises hiked
    verb cut: reduced reduces slashed trimmed lowered halved halves
    noun cut: reduction reductions
    verb extend: extended extends renewed renews prolonged
    noun extend: extension renewal prolongation
    verb celebrate: celebrated celebrates
    noun celebrate: celebration celebrations festivities
    verb close: closed closes shut shuts shut_down closed_down
    noun close: closure closing shutdown
    # Movement.
    verb visit: visited visits visiting travelled traveled toured walked_through flew_to
    verb visit: travelled_to drove_to went_to came_by come_by flown_to fly_to flies_to drive_to drives_to
    noun visit: visit visits trip trips tour tours stopover
    verb arrive: arrived arrives landed lands arriving reached rolled_into touched_down docked
    verb arrive: pulled_into reaches rolls_into
    noun arrive: arrival landing
    verb depart: left leaves leave departed leaving flew set_off took_off set_out sailed
    noun depart: takeoff
    verb return: returned returns came_back went_back come_back brought_back handed_back sent_back
    verb return: go_back gave_back back_in back_on gone_back
    noun return: return homecoming
    verb move: moved moves taken_to took_them conveyed transferred transported ferried carried
    noun move: transfer move
    verb discharge: discharged allowed_home sent_home went_home
    # Life, sport, culture, science.
    verb birth: born
    noun birth: birth
    verb marry: married marries wed
    noun marry: wedding marriage
    verb divorce: divorced
    noun divorce: divorce
    verb win: won wins win beat beats defeated defeats triumphed clinched_the
    noun win: victory win triumph
    verb lose: lost loses lose
    noun lose: defeat loss
    noun match: draw
    verb host: hosted hosts host hosting emceed
    verb play: played plays drew_with scored
    noun play: match final semi-final game championship tournament
    verb award: awarded honoured honored knighted decorated
    noun award: award prize medal
    verb perform: performed staged
    noun perform: concert performance festival
    verb graduate: graduated
    verb diagnose: diagnosed
    noun diagnose: diagnosis
    verb vaccinate: vaccinated immunised immunized
    noun vaccinate: vaccination
    verb plant: planted
    noun harvest: harvest
    verb study: studied
    verb drill: drilled bored boring
    noun drill: drilling
    verb open: opened_up
    verb pioneer: invented patented
    noun pioneer: invention breakthrough
    # Frames that tell of one thing from several sides: "the strike ended", "the works opened again".
    field ending: end close halt cancel cut dissolve
    field telling: publish report announce unveil declare file identify
    field deciding: approve elect rule accept sign consider
    field encounter: meeting visit consider call host sign dinner
    field coming: arrive visit return move depart
    field violence: attack seize steal shoot crash explode
    field ruin: burn destroy break crash explode
    field decree: impose announce order declare rule ban
    field beginning: found begin unveil build launch open
    field office: appoint elect win succeed
    field leaving: dismiss resign depart lose
    field giving: pay move give award donate grant
    field trade: buy sell merge
    field protest: condemn object protest reject
    field verdict: jail convict rule execute fine
    field custody: arrest charge seize search question
    field caution: warn report notify
    field promise: offer promise plan
    field suit: file sue appeal ask offer
    field saving: evacuate rescue move
    field death: die execute hurt
    field stoppage: strike protest halt lockout
    field carrying: deliver move send return
    # What happens to the subject of its verb as often as that does it.
    undergone: dismissed recorded published made sentenced convicted jailed fined released charged
    undergone: arrested acquitted sold bought built rebuilt demolished destroyed torn restored hired
    undergone: repaired extended cancelled canceled approved rejected signed elected appointed named
    undergone: buried killed shot wounded taken handed given awarded paid deported confiscated seized
    undergone: confirmed adopted passed abolished replaced removed transferred executed expelled held
    undergone: questioned detained tried found freed hanged drafted printed shown banned lifted
    undergone: accepted retracted revised staged scrapped inspected launched ratified submitted damaged
    undergone: rescued identified completed enlarged altered consecrated dedicated unveiled commissioned
    undergone: suspended reinstated promoted admitted treated discharged renamed widened withdrawn
    undergone: flown rearrested moved sent driven brought evacuated stripped
    impersonal: crash break launch burn destroy flood erupt explode spill quake storm peak end close
    impersonal: halt cut force grow steal recover trap
    # States, which tell no event.
    verb stay: stayed stays stay remained remains remain waited waits wait lingered
    verb be: seemed seems lived lives belonged belongs existed exists wanted wants want liked loved
    verb be: believed believes believe hoped thought knew felt understood owned owns contained
    verb be: contains consisted resembled depended depends means meant lay lies
    """
}
