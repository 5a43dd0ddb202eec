extension Language {
  /// English words that can tell one and the same event, with `_` between the words of a phrase.
  ///
  /// Read behind `englishEventWords`: a word that stands in both belongs here.
  static let englishEventFrames = """
    verb break: gave_way give_way gives_way broke broken break breaks breached breaches burst bursts
    verb break: collapsed collapses collapse ruptured caved_in crumbled
    noun break: breach collapse rupture failure
    verb destroy: destroyed swept_away carried_away washed_away demolished razed wrecked levelled
    verb destroy: pulled_down knocked_down torn_down tore_down
    noun destroy: destruction demolition
    verb visit: walked_through flew_to travelled_to
    verb evacuate: evacuated evacuates moved_out led_out brought_out
    noun evacuate: evacuation evacuations
    verb rescue: rescued rescues saved
    noun rescue: rescue rescues
    verb inspect: inspected inspects examined examines checked surveyed tested audited reviewed
    noun inspect: inspection inspections examination survey audit review
    verb warn: warned warns cautioned alerted
    noun warn: warning warnings alert
    verb announce: announced announces
    noun announce: announcement announcements
    verb hurt: hurt injured injures wounded wounds maimed
    noun hurt: injury injuries
    verb die: died dies die killed kills kill perished drowned lost_their murdered slain slew
    noun die: death deaths killing killings fatality fatalities murder murders homicide
    verb crash: crashed crashes collided derailed overturned capsized jumped_the came_off left_the
    noun crash: crash crashes collision derailment accident accidents wreck disaster
    verb shoot: shot shoots shoot gunned_down opened_fire
    noun shoot: shooting shootings gunfire shots
    verb fine: fined
    noun fine: fine fines penalty
    verb jail: jailed jails imprisoned sentenced sent_to_prison locked_up
    noun jail: sentence jailing imprisonment
    verb convict: convicted convicts found_guilty
    noun convict: conviction verdict
    verb plead: pleaded pleads pled
    noun plead: plea
    verb acquit: acquitted acquits cleared_of exonerated was_cleared
    noun acquit: acquittal
    verb arrest: arrested arrests detained captured caught
    noun arrest: arrest arrests detention capture
    verb charge: charged charges indicted accused
    noun charge: indictment
    verb sue: sued sues
    noun sue: lawsuit lawsuits suit litigation
    noun trial: trial retrial
    noun hearing: hearing hearings
    verb rule: ruled rules ruling overturned decided decides judged
    noun rule: ruling rulings judgment judgement decision
    verb appeal: appealed
    verb steal: stole stolen steals robbed burgled vanished disappeared
    noun steal: theft thefts burglary robbery heist disappearance
    verb recover: recovered recovers retrieved discovered discovers
    noun recover: recovery discovery
    verb return: returned returns came_back went_back come_back brought_back handed_back sent_back
    noun return: return
    verb summon: summoned called_in
    verb impose: imposed imposes impose levied slapped
    noun impose: imposition
    verb force: came_into come_into comes_into took_effect take_effect takes_effect entered_into
    verb begin: began begun begins begin started starts start opened opens open commenced reopened
    verb begin: reopens got_under kicked_off inaugurated set_up established founded resumed resume
    noun begin: start beginning opening reopening inauguration foundation
    verb end: ended ends finished finishes completed completes expired ran_out wrapped_up
    noun end: completion
    verb close: closed closes shut shuts shut_down closed_down
    noun close: closure closing
    verb cancel: cancelled canceled called_off scrapped dropped abandoned withdrawn withdrew lifted
    verb cancel: lifts revoked repealed abolished rescinded
    noun cancel: cancellation withdrawal repeal
    verb postpone: postponed delayed put_off held_up deferred
    noun postpone: postponement delay
    verb resign: resigned resigns resign quit quits stepped_down stood_down step_down stand_down
    noun resign: resignation departure
    verb dismiss: sacked dismissed fired laid_off ousted removed_from
    noun dismiss: dismissal firing sacking ouster layoffs
    verb appoint: appointed appoints named names nominated nominates hired hires picked tapped chose
    verb appoint: chosen selected selects
    noun appoint: appointment nomination hiring selection nominee
    verb approve: approved approves passed passes adopted adopts enacted backed endorsed
    noun approve: approval passage adoption
    verb reject: rejected vetoed voted_down turned_down
    noun reject: rejection veto
    verb promise: promised pledged vowed
    noun promise: promise pledge
    verb build: built builds build constructed erected
    noun build: construction
    verb buy: bought buys buy acquired acquires purchased took_over
    noun buy: purchase acquisition takeover buyout
    verb sell: sold sells sell
    noun sell: sale sales
    verb pay: paid pays pay repaid
    noun pay: payment payments
    verb win: won wins win beat beats defeated defeats triumphed
    noun win: victory win triumph
    verb lose: lost loses lose
    noun lose: defeat loss
    verb protest: protested marched demonstrated rallied
    noun protest: protest protests rally rallies demonstration demonstrations
    verb release: freed released
    noun release: release
    verb marry: married marries wed
    noun marry: wedding marriage
    verb burn: burned burnt burns
    noun burn: fire blaze
    verb escape: escaped fled flees
    noun escape: escape
    verb host: hosted hosts host hosting emceed
    verb study: studied surveyed
    noun quake: earthquake quake tremor
    verb flood: flooded
    noun flood: flood floods flooding
    verb explode: exploded blew_up detonated
    noun explode: explosion blast blasts
    """
}
