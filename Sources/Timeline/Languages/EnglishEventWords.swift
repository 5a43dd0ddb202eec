extension Language {
  /// The English words that tell what happened.
  static let englishEventWords = """
    verb meeting: met meet meets held holds hold hosted hosts convened negotiated
    noun meeting: meeting meetings talks talk summit summits conversation conversations session
    noun meeting: sessions negotiation negotiations gathering consultation consultations
    noun call: call calls video telephone phone videolink videoconference teleconference
    verb call: phoned telephoned called
    verb visit: visited visits visiting travelled traveled travelling traveling travels toured
    noun visit: visit visits trip trips stay tour tours stopover
    verb arrive: arrived arrives landed lands arriving reached
    noun arrival: arrival
    verb depart: left leaves departed leaving flew
    noun depart: departure
    noun dinner: dinner banquet lunch reception breakfast
    verb statement: issued issues released publishes published releases declared proclaimed
    noun statement: statement statements communique manifesto
    verb speech: said says told tells described describes wrote writes announced mentioned added
    verb speech: highlighted praised warned claimed urged urges argued stressed noted
    verb speech: according underlined insisted remarked commented spoke speaks speak reiterated
    verb speech: predicted predicts explained explains acknowledged acknowledges suggested suggests
    verb speech: complained complains replied repeated talked
    noun speech: speech address remarks comments interview briefing
    noun warning: warning warnings
    noun conference: conference forum congress
    verb sign: signed signs sign agreed agrees agree concluded sealed ratified initialled
    noun sign: deal deals agreement agreements treaty pact accord contract contracts signing
    noun cooperation: cooperation co-operation partnership
    verb unveil: unveiled unveils launched launches presented introduced
    noun unveil: launch presentation unveiling
    verb open: opened opens open inaugurated inaugurates
    noun open: opening inauguration
    verb attack: attacked invaded invades bombed shelled struck fired fires
    noun attack: attack attacks invasion strike strikes bombing assault offensive
    verb drill: drilled exercised
    noun drill: drill drills exercise exercises manoeuvres maneuvers patrol patrols
    verb invite: invited invites
    noun invite: invitation
    verb deliver: delivered delivers supplied supplies shipped pumped exported
    noun deliver: delivery deliveries supply supplies shipment shipments exports
    verb grow: grew grown grows rose risen rises increased increases expanded expands soared surged
    verb grow: fell fallen falls dropped drops declined declines shrank doubled tripled
    noun grow: growth increase rise fall decline
    verb elect: elected elects voted votes
    noun elect: election elections vote referendum ballot
    verb birth: born
    noun birth: birth
    verb die: died dies killed
    noun die: death deaths killing
    verb arrest: arrested detained charged indicted sentenced convicted
    noun arrest: arrest trial verdict sentence warrant indictment
    verb resign: resigned resigns quit stepped
    noun resign: resignation
    verb appoint: appointed appoints named nominated
    noun appoint: appointment nomination
    verb begin: began begun begins started starts
    noun begin: start beginning
    verb end: ended ends finished finishes
    verb give: gave given gives awarded handed handed_over handing_over
    noun give: award ceremony
    verb send: sent sends
    verb take: took taken takes
    verb make: made makes
    verb become: became becomes become
    verb come: came comes
    verb go: went goes gone
    verb build: built builds build
    verb buy: bought buys
    verb sell: sold sells
    verb win: won wins
    verb lose: lost loses
    verb break: broke broken breaks
    verb cut: cut cuts
    verb put: put puts
    verb set: set sets
    verb see: saw seen sees
    verb get: got gets
    verb find: found finds
    verb pay: paid pays pay
    verb bring: brought brings
    verb hear: heard hears
    verb keep: kept keeps
    verb lead: led leads
    verb oversee: oversaw oversees overseen
    verb draw: drew drawn draws
    verb drive: drove driven drives
    verb eat: ate eaten
    verb feel: felt feels
    verb forget: forgot forgotten
    verb forbid: forbade forbidden
    verb freeze: froze frozen
    verb grow: overtook overtaken
    verb hit: hit hits
    verb hide: hid hidden
    verb hurt: hurt
    verb lay: laid
    verb lend: lent
    verb let: let lets
    verb mean: meant means
    verb overthrow: overthrew overthrown
    verb ride: rode ridden
    verb seize: seized
    verb shut: shut shuts
    verb sink: sank sunk
    verb spend: spent spends
    verb spread: spread
    verb split: split
    verb steal: stole stolen
    verb swear: swore sworn
    verb teach: taught
    verb tear: tore torn
    verb throw: threw thrown
    verb undergo: underwent undergone
    verb wake: woke
    verb write: written
    verb withdraw: withdrew withdrawn withdraws
    verb rule: ruled rules overturned
    verb seek: sought seeks
    verb shake: shook shaken
    verb wear: wore worn
    verb run: ran runs
    verb stand: stood stands
    verb fight: fought fights
    verb know: knew known
    verb think: thought
    verb arrive: flown_in
    verb fly: flown flies
    verb drive: driven
    verb begin: sprang sprung
    verb bear: bore borne
    verb bend: bent
    verb bind: bound
    verb bite: bit bitten
    verb blow: blew blown
    verb cast: cast
    verb catch: catches
    verb cling: clung
    verb cost: cost costs
    verb creep: crept
    verb deal: dealt
    verb dig: dug
    verb drink: drank drunk
    verb feed: fed
    verb hang: hung
    verb kneel: knelt
    verb leap: leapt
    verb ring: rang rung
    verb shine: shone
    verb shed: shed
    verb sing: sang sung
    verb sit: sat sits
    verb sleep: slept
    verb slide: slid
    verb sow: sown
    verb speed: sped
    verb spin: spun
    verb spit: spat
    verb stick: stuck
    verb sting: stung
    verb sweep: swept
    verb swell: swollen
    verb swim: swam swum
    verb swing: swung
    verb undertake: undertook undertaken
    verb weave: wove woven
    verb weep: wept
    verb wind: wound
    verb wring: wrung
    verb forgive: forgave forgiven
    verb foresee: foresaw foresees
    verb strive: strove striven
    verb arise: arose arisen
    verb awake: awoke
    verb bleed: bled
    verb breed: bred
    verb dream: dreamt
    verb dwell: dwelt
    verb fling: flung
    verb light: lit
    verb learn: learnt
    verb mistake: mistook mistaken
    verb mislead: misled
    verb overcome: overcame
    verb overhear: overheard
    verb recast: recast
    verb redo: redid redone
    verb remake: remade
    verb rewrite: rewrote rewritten
    verb sell: resold
    verb rethink: rethought
    verb sling: slung
    verb stride: strode
    verb thrust: thrust
    verb tread: trod trodden
    verb undo: undid undone
    verb unwind: unwound
    verb upset: upset
    verb waylay: waylaid
    verb withhold: withheld
    verb withstand: withstood
    verb befall: befell
    verb behold: beheld
    verb foretell: foretold
    verb lay: relaid inlaid
    verb offset: offset
    verb outbid: outbid
    verb outgrow: outgrew
    verb outrun: outran
    verb reset: reset
    verb underwrite: underwrote underwritten
    verb have: had
    verb apply: applies
    verb read: read
    verb be: stood_at stands_at stood_idle stood_empty
    verb be: was were been is are am be 're ’re 'm ’m
    noun plan: plan plans programme program blueprint roadmap
    noun protest: protest protests rally rallies demonstration demonstrations
    noun crisis: crisis accident explosion earthquake flood
    noun parade: parade
    noun flight: flight
    verb inform: informed informs inform notified notifies notify
    noun retract: retraction
    verb compensate: compensated compensates compensate
    verb expire: expired expires expire expiring lapsed lapses lapse
    title: president prime minister foreign defence defense leader chancellor king queen prince
    title: general secretary spokesman spokeswoman spokesperson chief mr mrs ms dr sir lord lady
    title: senator governor ambassador chairman chairwoman premier vice deputy professor professor
    title: mayor mayoress judge justice councillor inspector sheriff bishop archbishop counsel
    title: colonel captain admiral marshal sergeant director head former ex pope
    unnamed: chinese russian american european asian ukrainian japanese korean british french german
    unnamed: indian african arab western eastern northern southern soviet english western latin
    unnamed: iranian syrian turkish polish italian spanish israeli palestinian mongolian
    unnamed: i the a an in on at by for from of to and but or as it its he she they we you his her
    unnamed: their our this that these those there here when where while after before since during
    unnamed: following with without within under over into about against between among if because
    unnamed: although though however meanwhile instead also both all some many most more such no not
    unnamed: yes what who how why whether according given despite unlike like each every another other
    unnamed: one two three four five six seven eight nine ten two earlier later last next now then
    unnamed: thus so still only just even yet until through more than two experts officials sources
    unnamed: leaders reporters editing contributed copyright updated published photo
    unnamed: ai pm am ok
    inner: of the de la van von bin al el es del da do di du le les dos den der ibn sur
    clause: although though while whereas because but unless whereby
    locative: in at to from near around outside into toward towards
    grammar: the a an of in on at by for from to and or but as it its he she they we you his her their
    grammar: our this that these those there here when where while after before since during with
    grammar: him them me within under over into about against between among if because which who whom whose is
    grammar: are was were be been being has have had will would shall should can could may might must
    grammar: do does did not no nor than then so such also both all some any more most other one two
    grammar: up out off down only just even still yet very said says s d m
    grammar: cannot n't n’t can't can’t wo sha 'll ’ll 've ’ve 're ’re 'm ’m
    noVerb: united need needed indeed hundred speed bloodshed naked sacred
    noVerb: higher lower safer
    noVerb: red advanced detailed limited armed preferred compared based
    noVerb: unchanged unprecedented unemployed unlimited unexpected unidentified unrelated unnamed
    noVerb: undisclosed unauthorised unauthorized unsolved unpaid unsold unfinished unharmed
    noVerb: uninjured unanswered uninsured unused untouched unnoticed unmarked
    grammar: however meanwhile instead although though despite unlike
    subject: the a an it he she they we his her their this both its our my these those some many
    subject: several all every each i you no
    connective: and but so or nor yet finally additionally meanwhile however instead moreover
    connective: furthermore nevertheless nonetheless consequently thus hence therefore then also
    connective: indeed eventually similarly separately afterwards accordingly
    apart: since before until till til including despite without such
    relative: which who whom and that
    aside: which who and but while although saying according compared
    last: it him her them not up out off down even one
    ofTime: when
    silence: comment answer respond reply say discuss elaborate speak explain interviewed quoted named
    naming: called known named dubbed nicknamed codenamed titled entitled
    auxiliary: wo sha 'll ’ll cannot can't can’t will shall would must does did do can could may might should
    modal: cannot can't can’t can could may might should
    plan: wo sha 'll ’ll will shall due scheduled expected planned set slated likely going plans plan intends supposed
    plan: hopes aims promised pledged vowed
    future: will shall would wo sha 'll ’ll
    perfect: has have 've ’ve
    present: is are am 're ’re 'm ’m
    planned: for on by before until
    be: be been being
    zeros 2: hundred
    zeros 3: thousand -k
    zeros 6: million -m -mn
    zeros 5: lakh
    zeros 7: crore
    zeros 9: billion -bn
    roughly: about almost around approximately roughly nearly some estimated perhaps maybe
    limit: over least most than to another other first last under
    unit: percent pounds dollars euros yuan roubles rubles metres meters kilometres kilometers
    unit: miles tonnes tons cents pence km cent hectares acres litres liters feet
    light: valued worth hold take make give come go became becomes become got get
    light: happened occurred happens occurs took taken takes take made makes make gave given give
    light: came comes come went goes go sent sends put set got let kept held holds moved brought
    support: imposed imposes reached issued issues filed files lodged delivered won lost
    joint: and but so or nor yet
    adverb: also then soon now still only finally again be have been being formally jointly
    adverb: next probably certainly eventually later
    article: the a an its his her their our all every another this these two three
    determiner: the a an its his her their our every each my your this
    indefinite: a an
    pronoun: he she it they
    condition: suppose supposing if unless whether whoever whatever whichever had should were
    duty: should were had
    circumstance: under during in at to for on with over by against into from about
    becoming: became becomes become
    moment: time moment
    proviso: all everything things
    goal: to into
    subordinate: as when while after before since that which who where because whose until
    currency: $ £ € ¥ ₹ rs usd eur gbp inr
    notBeside: from toward towards around outside
    facility: hospital clinic court academy school college university hall stadium showground arena
    facility: airport station prison jail hotel palace castle cathedral church mosque temple
    facility: museum library theatre theater factory plant mill mine camp centre center square
    facility: street road park bridge house office headquarters embassy barracks base port harbour
    facility: harbor gallery courthouse parliament ground field club market
    townFacility: court airport station cathedral jail prison university courthouse
    country: europe africa asia america britain england scotland wales ireland france germany italy
    country: spain portugal belgium netherlands luxembourg switzerland austria poland hungary
    country: romania bulgaria greece turkey ukraine russia belarus lithuania latvia estonia finland
    country: sweden norway denmark iceland serbia croatia slovenia slovakia czechia bosnia
    country: albania macedonia kosovo montenegro moldova georgia armenia azerbaijan cyprus malta
    country: china japan korea india pakistan bangladesh nepal afghanistan iran iraq syria lebanon
    country: israel jordan egypt libya tunisia algeria morocco sudan ethiopia somalia kenya uganda
    country: tanzania rwanda burundi congo nigeria ghana senegal mali niger chad cameroon gabon
    country: angola zambia zimbabwe mozambique malawi botswana namibia madagascar yemen oman qatar
    country: bahrain kuwait kazakhstan uzbekistan kyrgyzstan tajikistan turkmenistan mongolia
    country: vietnam laos cambodia thailand malaysia singapore indonesia philippines taiwan
    country: australia canada mexico cuba haiti jamaica guatemala honduras nicaragua panama
    country: colombia venezuela ecuador peru bolivia brazil paraguay uruguay argentina chile
    land: united_states united_kingdom us u.s u.s. u.k u.k. uk usa united_arab_emirates uae
    land: saudi_arabia north_korea south_korea new_zealand south_africa sri_lanka ivory_coast
    land: czech_republic soviet_union hong_kong middle_east latin_america north_america
    land: far_east near_east balkans scandinavia crimea kashmir sinai gaza west_bank
    land: south_america central_america southeast_asia central_asia east_asia asia-pacific
    land: indo-pacific west east siberia caribbean papua_new_guinea el_salvador costa_rica
    land: dominican_republic puerto_rico sierra_leone burkina_faso myanmar european_union eu
    town: moscow beijing washington london paris berlin rome madrid vienna brussels kyiv kiev
    town: warsaw prague budapest lisbon dublin athens oslo stockholm copenhagen helsinki bern
    town: geneva zurich tokyo seoul pyongyang delhi new_delhi islamabad kabul tehran baghdad
    town: damascus beirut jerusalem cairo tripoli tunis algiers nairobi lagos abuja accra dakar
    town: pretoria johannesburg canberra sydney ottawa toronto mexico_city havana bogota lima
    town: santiago brasilia buenos_aires new_york los_angeles chicago shanghai taipei bangkok
    town: hanoi jakarta manila singapore riyadh doha dubai ankara istanbul belgrade minsk
    town: bucharest sofia tallinn riga vilnius tbilisi yerevan baku kremlin
    holding: stake stakes share shares interest interests investment investments stock holding holdings
    holding: majority confidence trust faith role trading rise fall increase decline drop change changes
    holidayTime: season period holiday holidays break rush sale sales shopping trade trading market
    holidayTime: markets fair fairs tree trees lights card cards present presents gift gifts bonus
    holidayTime: bonuses song songs single
    during: course
    comparing: than compared versus
    way: to from toward towards
    motion: go goes going gone went come comes coming came arrive arrived arriving arrival arrivals
    motion: travel travelled traveled travelling traveling travels trip trips journey journeys voyage visit
    motion: visits flight flights fly flies flew flown flying drive drives drove driven driving sail sails
    motion: sailed sailing march marched marching walk walked walking ride rode ridden run ran move moved
    motion: moves moving return returned returning returns flee fled fleeing escape escaped depart
    motion: departed left leave send sent bring brought take taken took carry carried transfer
    motion: transferred deport deported deportation extradite extradited extradition evacuate evacuated
    motion: evacuation withdraw withdrew withdrawn withdrawal retreat retreated advance advanced road roads
    motion: train trains bus buses ferry ferries miles kilometres kilometers route routes way ship shipped
    motion: head headed heading cross crossed crossing back home convoy refugees
    within: along in into near outside inside across throughout around off
    settlement: city town village port capital province region district county island peninsula
    settlement: suburb borough hamlet valley resort seaside
    landform: sea ocean island islands river valley peninsula bay mountains mountain lake gulf
    landform: reef shoal sandbank headland cape cove inlet fjord
    landform: beach hill hillside moor cliff pier quay coast desert lane avenue street road square
    landform: bridge strait harbour harbor province county
    organisation: ministry council bank party company group court committee agency union
    organisation: commission parliament senate congress university institute authority office
    organisation: association organisation organization federation board police army navy
    organisation: department corporation inc ltd plc club times post journal news airlines
    organisation: railways nations alliance forum trust foundation society church service
    organisation: airways corp holdings industries motors laboratories studios broadcasting railway
    organisation: brigade regiment battalion squadron militia tribunal bureau fund orchestra choir
    organisation: gazette herald tribune telegraph
    organisation: administration league house states republic kingdom front movement command corps
    based: based born bound area led style made run owned backed controlled held era wide like only
    direction: northern southern eastern western central north south east west downtown nearby
    direction: neighbouring neighboring northeastern northwestern southeastern southwestern
    ofState: government president army parliament minister ministry invasion king queen
    ofState: ambassador troops forces economy republic kingdom
    tellsMore: which who
    ofSeveral: were are have
    ofTwo: between both
    ofPerson: who whom
    pointing: this that it these those
    dating: on in early late shortly just starting beginning sometime only
    dating: recently at during by over throughout
    whose: whose
    noAdverb: family assembly monopoly anomaly reply supply ally rally italy july sicily bully belly
    noAdverb: butterfly homily lily jelly gully folly bodily elderly friendly costly deadly weekly
    noAdverb: daily monthly yearly quarterly early likely lonely orderly curly hilly holy ugly
    asking: how whether what why
    party: between by with
    addition: also
    work: novel book film movie album song poem play painting exhibition memoir documentary essay study
    work: ballad opera symphony musical series programme photograph portrait print poster posters
    contrary: contrary
    claim: alleged allegedly reported
    scheduled: take go begin start resume open close meet vote end leave return reopen sit decide rule
    having: have has had having 've ’ve
    participle: recast relaid withheld remade
    participle: come become run gone overcome hit cut put set let shut made held led built found
    participle: beaten strung woven hewn shaken sworn torn worn
    participle: sent brought told sold left won met born read
    tally: some average about around many several dozens hundreds thousands total
    dated: dated date dates
    likeness: as
    opensSpeech: that
    account: account accounts evidence case allegation testimony version
    collective: crowd audience congregation gathering vote
    particle: back down off out up
    source: according
    audience: told tells addressed addresses
    taken: taken shot courtesy by
    dayName: black bloody super cyber red blue golden holy ash palm
    preposition: in on at by from since during for with of to into over under about against between
    preposition: after before through until within near behind across around towards toward upon
    lasting: until till til
    oftenDid: used
    eitherOne: either
    existing: there
    leading: connection response addition line support behalf part front order exchange return
    aftermath: wake aftermath course midst run-up
    leading: favour favor case spite accordance conjunction collaboration contact charge
    habit: commonly usually often always seldom never normally generally rarely typically mostly
    denial: denied denies deny denying refused refuses failed fails declined declines rejected
    denial: without
    unproven: establish established confirm confirmed prove proved proven show shown verify verified
    object: me him us them
    doubt: deny denies denied denying doubt doubts doubted
    unproven: satisfied persuaded convinced accept accepted
    unproven: verify claim claimed suggest suggested say said
    refusal: refused refuses
    measure: magnitude
    rescheduling: moved postponed rescheduled shifted pushed put brought deferred delayed
    calamity: flood floods fire blaze quake earthquake storm hurricane eruption famine massacre
    calamity: plague epidemic pandemic drought frost
    calamity: battle siege crash collapse explosion riot riots uprising revolt rebellion strike coup
    dropping: cancelled canceled called scrapped dropped abandoned postponed delayed put held deferred
    dropping: adjourned rescheduled
    ofPeople people: aboard board us
    blame: accused charged suspected blamed accuses suspects blames
    nobody: no nobody none neither nothing no-one
    report: said says say told tells reported reports claimed claims heard argued stated states
    report: deposed testified swore added confirmed confirms announced announces noted wrote
    report: avers averred pleads pleaded
    report: allege insist argue contend assert
    report: insisted alleged alleges alleging asserted asserts contended contends maintains according
    """
}
