extension Language {
  /// English nouns by the kind of thing that they name: sources call one thing by several of them.
  static let englishNounKinds = """
    kind company: company companies firm firms operator corporation business manufacturer maker group
    kind company: enterprise owner owners employer carrier carriers airline airlines giant
    kind boss: boss manager chairman chairwoman chief director directors executive executives ceo
    kind boss: management board boards bosses managers
    kind court: court courts tribunal judge judges jury jurors magistrate magistrates bench panel
    kind court: justices
    kind watchdog: watchdog regulator regulators regulator commission commissioners authority
    kind watchdog: authorities inspectorate agency ombudsman
    kind police: police officers officer detectives detective policeman policewoman constable
    kind police: investigators
    kind suspect: suspect suspects defendant accused dealer gunman attacker thief thieves robber
    kind suspect: robbers burglar burglars culprit
    kind lawyer: lawyer lawyers solicitor barrister attorney counsel prosecutor prosecutors
    kind government: government ministry cabinet administration minister ministers
    kind parliament: parliament assembly senate congress house lawmakers mps legislators deputies
    kind parliament: senators legislature council councillors
    kind army: army troops soldiers forces military soldier infantry battalion
    kind rebels: rebels insurgents militants guerrillas fighters militia
    kind workers: workers staff employees crew labourers workforce miners pilots drivers strikers
    kind union: union unions guild federation congress association
    kind people: people residents inhabitants villagers locals citizens families households
    kind people: townspeople person persons individuals volunteers men women refugees migrants
    kind people: spectators protesters demonstrators marchers participants
    kind people: crowd audience congregation
    kind prisoner: prisoner prisoners detainee detainees inmate inmates captives
    person: people workers prisoner customer suspect rebels army police child expert doctor envoy farm
    person: member members hostage hostages -kers -chers -ners -ters -tors -yees -inees -ists -ians
    person: -gers -lers -women -men
    amongPeople: die hurt arrest jail strike protest evacuate rescue dismiss kidnap exchange release
    amongPeople: gather trap infect seize attack
    kind customer: customer customers depositor depositors client clients
    kind dollar: $ usd dollar dollars
    kind euro: € eur euro euros
    kind pound: £ gbp pound pounds
    kind kilometre: km kilometre kilometres kilometer kilometers
    kind metre: metre metres meter meters
    kind tonne: tonne tonnes ton tons
    kind litre: litre litres liter liters
    kind percent: percent cent pct
    kind rupee: ₹ rs inr rupee rupees
    kind yen: ¥ yen
    kind dead: victim victims dead bodies body deceased
    kind ship: ship vessel boat ferry trawler tanker liner freighter yacht tug barge ships vessels
    kind car: car vehicle van lorry truck coach bus cars vehicles
    kind train: train tram locomotive carriage railcar trains trams
    kind plane: plane aircraft jet airliner helicopter aeroplane airplane flight flights planes jets
    kind rail: rail railway railroad tramway line track tracks
    kind road: road street highway motorway bridge
    kind building: building house home homes houses hall block tower buildings properties property
    kind building: dwelling dwellings premises addresses
    kind school: school schools pupils students classes learning lessons pupil college university
    kind hospital: hospital clinic ward infirmary
    kind doctor: doctor doctors medic medics nurse nurses surgeon physician
    kind illness: disease illness infection virus bacterium epidemic outbreak
    kind vaccine: vaccine vaccines jab jabs vaccination doses dose shot inoculation immunisation
    kind worship: church cathedral chapel mosque temple synagogue abbey
    kind book: book manuscript volume tome
    kind picture: painting picture portrait canvas artwork
    kind letter: letter note notice memo memorandum
    kind report: report study findings paper survey
    kind law: law act bill legislation statute rule order decree
    kind tax: tax duty tariff levy duties tariffs levies
    kind price: price prices cost costs fare fares rate
    kind money: money cash funds sum payment compensation settlement damages
    kind transfer: transfer transfers payments credits invoices remittances instalments
    kind signature: signature signatures names
    kind loan: loan credit bond
    kind share: share shares stock shareholders investors stake
    kind deal: deal agreement pact accord treaty contract settlement truce
    kind war: war conflict fighting hostilities
    kind meeting: meeting talks summit conference session gathering
    kind ballot: vote ballot election referendum poll
    kind ceremony: ceremony celebration service memorial
    kind mine: mine shaft pit colliery
    kind dam: dam reservoir wall
    kind farm: farm farmers grower growers farmer
    kind fire: fire blaze flames inferno
    kind storm: storm hurricane typhoon cyclone
    kind water: water flood floods floodwater
    kind protest: protest rally demonstration march
    kind strike: strike stoppage walkout action
    kind game: match game final
    kind team: team side squad club
    kind prize: prize award medal trophy
    kind film: film movie picture documentary
    kind singer: singer musician artist actor actress star
    kind child: child children boy girl
    kind wife: wife husband spouse
    kind leader: president leader premier chancellor
    kind ruler: king queen monarch emperor
    kind envoy: ambassador envoy diplomat diplomats delegation
    kind plant: factory plant works mill refinery
    kind power: reactor power electricity
    kind rocket: rocket spacecraft satellite probe capsule
    kind expert: scientist scientists researcher researchers experts engineers engineer
    kind bank: bank lender
    kind prison: prison jail cell custody
    kind weapon: weapon weapons gun guns rifle pistol
    kind bomb: bomb bombs explosive device missile missiles
    kind job: job jobs post position
    kind site: site scene spot place
    """
}
