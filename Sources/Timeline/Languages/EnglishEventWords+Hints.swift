extension Language {
  /// English words that speak for a frame without telling it, and frames that can tell one event.
  ///
  /// `hint FRAME` lists words in whose company something of that frame is told ("oath": somebody
  /// took office). `near` lists frames of which one source may use one, and another the next: what
  /// was done, what came of it, or the part for the whole.
  static let englishFrameHints = """
    # Accidents and disasters.
    hint break: roof wall dyke levee tunnel rubble cracks crack scaffolding girder ceiling debris
    hint trap: underground rubble debris trapped
    hint evacuate: homes residents shelter shelters safety families higher
    hint rescue: rescuers rescuer survivors survivor alive safety stretcher lifeboat winch hoist
    hint hurt: hospital wounds wounded injured injuries ambulance ambulances stretchers burns
    hint die: dead bodies body lives victims victim coffin coffins mortuary morgue toll corpse corpses
    hint die: lost fatal fatally widow widows mourners lifeless
    hint bury: grave cemetery coffin graveside mourners hearse tomb
    hint crash: wreckage rails tracks collision head-on derailed pilot wreck locomotive airliner
    hint quake: magnitude richter epicentre epicenter seismic tremors
    hint flood: water waters river banks floodwater floodwaters rain torrent levels
    hint storm: winds wind gusts landfall rain waves coast category
    hint erupt: volcano ash lava crater
    hint explode: bomb bombs blast device grenade shrapnel gas detonator explosives
    hint burn: flames smoke firefighters ash ashes blaze engines firemen embers
    hint spill: oil slick leak toxic waste chemicals pipeline
    hint infect: virus cases patients infected contagion cholera fever flu disease bacteria strain
    # Search and discovery.
    hint search: divers dogs helicopters teams searchers
    hint recover: found finder attic cellar hidden metal hoard remains buried discovered
    hint contact: voice radio signal alive message
    # War and force.
    hint attack: troops soldiers rebels tanks missiles shells gunmen mortar rockets border artillery
    hint attack: militants airstrike warplanes bombers drones
    hint shoot: gunman bullets bullet gun pistol rifle shots gunfire rounds
    hint seize: control soldiers troops building station palace airport barracks
    hint surrender: weapons arms flag fighters rifles
    hint crush: rebellion uprising mutiny mutineers plotters loyal loyalists coup revolt rebels
    hint overthrow: junta mutiny mutineers plotters barracks tanks coup power
    hint deploy: troops soldiers peacekeepers observers monitors
    hint kidnap: hostage hostages ransom captors
    hint launch: rocket orbit satellite spacecraft booster countdown pad craft payload missile
    # Crime and law.
    hint steal: thieves burglars missing stolen thief raiders loot
    hint arrest: custody handcuffs handcuffed police suspect suspects cell cells
    hint charge: magistrate charges counts dock prosecutors offence offences
    hint sue: damages court claim plaintiff plaintiffs writ
    hint file: petition application papers complaint claim registry lodged form documents notice
    hint trial: dock jury witness witnesses testimony judge defendant
    hint hearing: evidence witness witnesses testimony counsel tribunal
    hint appear: dock magistrate magistrates court handcuffs
    hint plead: guilty not-guilty guilt breach
    hint convict: guilty jury verdict
    hint acquit: innocent cleared jury
    hint jail: prison years bars cell custody life imprisonment
    hint execute: gallows scaffold firing noose
    hint fine: penalty pay
    hint extradite: extradited custody plane handed border
    hint rule: illegal unlawful unconstitutional judges judge justices court void invalid lawful
    hint rule: panel tribunal bench breach
    hint appeal: appellate higher
    hint release: freed bail parole prisoners prisoner captives freedom
    hint escape: fugitive run loose
    # Inspection and words.
    hint inspect: inspectors inspector engineers samples defects auditors cracks
    hint investigate: investigators detectives inquiry
    hint warn: danger risk dangerous alarm siren sirens
    hint announce: announcement news press televised broadcast
    hint declare: winner emergency outbreak over independence official officially
    hint speech: microphone podium rostrum crowd broadcast televised
    hint apologise: sorry regret
    # Politics and offices.
    hint elect: polls voters ballots ballot booths constituency turnout candidate candidates runoff
    hint elect: majority votes autonomy referendum
    hint resign: desk office step successor letter keys
    hint dismiss: sacked post job duties
    hint appoint: oath office sworn successor post helm inaugurated swearing-in throne
    hint approve: blessing nod assent consent green light majority favour yes unanimously conditions
    hint approve: clearance permission votes permit licence license
    hint reject: refusal against veto no
    hint impose: duty tariff levy sanctions tax curfew embargo restrictions fine
    hint ban: ban prohibited forbidden
    hint cancel: annulled void scrapped dropped
    hint postpone: later delay until
    hint force: force effect law
    hint ask: request petition letter
    hint summon: ambassador envoy carpet explain
    hint protest: placards banners marchers protesters demonstrators crowd crowds streets slogans
    hint strike: pickets picket strikers walkout union
    hint halt: ceasefire truce guns silence
    # Diplomacy and business.
    hint sign: signature signatures pen ink terms treaty accord document handshake deal ceremony peace
    hint meeting: table delegations delegation delegates round hosts summit talks
    hint call: telephone phone line telegram
    hint merge: merged marriage tie-up one combined
    hint buy: stake shares offer takeover owner buyer
    hint sell: buyer hammer auction bidder
    hint pay: money cheque sum compensation settlement cash instalment payments debt
    hint bankrupt: creditors administrators receivers administration debts
    hint unveil: curtain veil statue plaque ceremony portrait
    hint publish: paper pages report findings edition journal
    hint report: findings pages recommendations volumes
    hint build: foundation bricks cranes site
    hint repair: scaffolding restored
    hint deliver: cargo lorries trucks boxes ship consignment aid
    # Beginnings and ends.
    hint begin: first doors gates ribbon start round public inaugural seal
    hint end: last final over finish
    hint close: doors shutters gates closed
    # Movement.
    hint visit: tour guided guests
    hint arrive: aboard airport plane runway port orbit surface parachute landing destination
    hint depart: airport aboard platform quay farewell
    hint return: back home
    hint discharge: hospital home
    # Life, sport, culture, science.
    hint birth: baby weighed mother
    hint marry: bride groom church vows
    hint win: winner champion trophy title medal victory goals
    hint play: goals whistle stadium half-time pitch spectators
    hint award: winner prize laureate medal
    hint collect: sample samples soil specimen specimens
    hint vaccinate: dose doses jab jabs vaccine vaccines needle
    # Frames that can tell one event.
    near: break trap flood die hurt explode crash destroy fall come
    near: storm flood destroy break
    near: quake destroy die
    near: burn destroy die explode
    near: crash die hurt explode
    near: attack shoot explode die hurt seize destroy
    near: attack overthrow seize crush shoot
    near: overthrow crush seize end surrender
    near: rescue evacuate bring move recover
    near: rescue contact recover search
    near: evacuate move take send leave
    near: arrest seize surrender question
    near: charge appear hearing trial plead hear bring
    near: jail convict rule send trial fine
    near: acquit rule trial release
    near: fine impose rule pay
    near: file ask sue appeal apply visit
    near: appeal object protest
    near: rule cancel reject approve declare end
    near: cancel reject postpone end halt withdraw
    near: approve sign elect rule declare consider meeting
    near: impose announce sign approve declare publish
    near: declare announce elect win statement speech
    near: announce statement publish report unveil speech
    near: elect meeting conference
    near: appoint elect become swear take
    near: resign dismiss leave depart cancel
    near: sign merge buy meeting end conference
    near: merge force end begin buy
    near: begin open force launch unveil found build return run
    near: begin meeting hearing trial conference
    near: end close halt finish
    near: halt force sign begin end
    near: arrive visit return move deliver come land
    near: arrive end begin go
    near: depart launch escape begin
    near: launch put go
    near: return arrive come hit land
    near: deliver give pay hand surrender move
    near: discharge release return
    near: collect recover take deliver
    near: vaccinate begin infect receive give
    near: treat hurt begin
    near: publish report
    near: protest strike meeting
    near: inspect visit investigate study
    near: meeting visit call speech
    near: speech hear call address
    near: award give honour win
    near: unveil honour begin
    near: stage elect meeting conference play drill
    near: bury honour
    """
}
