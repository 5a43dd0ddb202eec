extension Language {
  /// The English words about time.
  static let englishWords = """
    month 1: january jan^
    month 2: february feb^
    month 3: march^ mar^
    month 4: april apr^
    month 5: may^
    month 6: june jun^
    month 7: july jul^
    month 8: august^ aug^
    month 9: september sept^ sep^
    month 10: october oct^
    month 11: november nov^
    month 12: december dec^
    weekday 1: monday mon^
    weekday 2: tuesday tues^ tue^
    weekday 3: wednesday wed^ weds^
    weekday 4: thursday thurs^ thur^ thu^
    weekday 5: friday fri^
    weekday 6: saturday sat^
    weekday 7: sunday sun^
    weekdays 1: mondays
    weekdays 2: tuesdays
    weekdays 3: wednesdays
    weekdays 4: thursdays
    weekdays 5: fridays
    weekdays 6: saturdays
    weekdays 7: sundays
    season 21: spring springtime
    season 22: summer summertime
    season 23: autumn fall
    season 24: winter wintertime
    unit second: second seconds sec secs
    unit minute: minute minutes min mins
    unit hour: hour hours hr hrs
    unit day: day days
    unit weekend: weekend weekends
    unit week: week weeks wk wks
    unit fortnight: fortnight fortnights
    unit month: month months
    unit quarter: quarter quarters
    unit year: year years yr yrs
    unit decade: decade decades
    unit century: century centuries
    number 1: a an one
    number 2: two couple
    scale 100: hundred
    scale 1000: thousand
    number 3: three
    number 4: four
    number 5: five
    number 6: six
    number 7: seven
    number 8: eight
    number 9: nine
    number 10: ten
    number 11: eleven
    number 12: twelve dozen
    number 13: thirteen
    number 14: fourteen
    number 15: fifteen
    number 16: sixteen
    number 17: seventeen
    number 18: eighteen
    number 19: nineteen
    number 20: twenty
    number 30: thirty
    number 40: forty
    number 50: fifty
    number 60: sixty
    number 70: seventy
    number 80: eighty
    number 90: ninety
    number 0: several few many some countless numerous various
    ordinal 1: first
    ordinal 2: second
    ordinal 3: third
    ordinal 4: fourth
    ordinal 5: fifth
    ordinal 6: sixth
    ordinal 7: seventh
    ordinal 8: eighth
    ordinal 9: ninth
    ordinal 10: tenth
    ordinal 11: eleventh
    ordinal 12: twelfth
    ordinal 13: thirteenth
    ordinal 14: fourteenth
    ordinal 15: fifteenth
    ordinal 16: sixteenth
    ordinal 17: seventeenth
    ordinal 18: eighteenth
    ordinal 19: nineteenth
    ordinal 20: twentieth
    ordinal 21: twenty-first
    ordinal 0: st nd rd th d
    direction -1: last
    told -1: previous preceding prior
    told 0: same that
    told 1: following next subsequent ensuing
    direction 0: this current
    direction 1: next coming nxt
    part early: early
    part mid: mid
    part late: late
    daypart morning: morning mornings dawn
    daypart noon: noon midday
    daypart afternoon: afternoon afternoons
    daypart evening: evening evenings dusk
    midnight 0: midnight
    overnight 0: overnight
    latest 0: latest
    era -1: past
    era 1: future
    signal tonight: tonight tonite
    daypart night: night nights nite nites
    deictic -1: yesterday
    deictic 0: today tonight tonite tdy
    deictic 1: tomorrow tmr tmrw tmw tomo tommorow tomorow
    reference -1: recently lately
    reference 0: now currently nowadays presently
    recurring day: daily
    recurring week: weekly
    recurring month: monthly
    recurring quarter: quarterly
    recurring hour: hourly
    recurring year: annually yearly
    signal definite: the
    signal of: of
    signal at: on in at during throughout
    signal purpose: for
    signal by: by
    signal until: until till through
    signal through: through
    signal since: since
    signal within: in during throughout within
    signal into: into
    signal lasting: for in over within after during of
    signal before: before
    signal after: after
    signal from: from
    signal to: to
    signal and: and
    signal between: between
    signal ago: ago
    signal earlier: earlier previously sooner
    signal later: later afterward afterwards hence
    signal about: about around circa approximately roughly almost nearly
    signal roughly: around circa approximately roughly
    signal circa: c ca
    signal or: or
    signal every: every each per
    signal end: end close latter
    signal middle: middle
    signal start: start beginning
    signal past: past
    signal recent: recent
    signal inexact: more less over than some
    signal ended: ended ending ends end concluded concludes finished finishes wrapped closed closes
    signal again: again
    signal than: than
    signal began: began begins begin started starts opened opens beginning starting
    signal ahead: wo sha 'll ’ll will shall scheduled expected due planned plans upcoming forthcoming slated
    signal ahead: hopes intends aims poised payable effective planning preparing
    signal behind: 've ’ve according said says was were had did told has wrote announced added reported
    signal had: had
    signal negation: not never no neither nor without cannot n't n’t can't can’t
    signal counted: people troops soldiers men women children workers employees tonnes tons barrels
    signal counted: dollars euros yuan roubles rubles pounds miles kilometres kilometers metres
    signal counted: meters km companies delegates votes points words pages copies jobs families
    signal counted: residents civilians prisoners aircraft vehicles cases deaths members percent
    signal counted: homes houses items seats hectares acres kg grams litres liters € yen gmt utc
    signal numbered: extension law batch batches lot lots model models serial
    signal numbered: flight resolution room page article version number order route model chapter
    signal numbered: act^ regulations^ rules^ convention^
    signal numbered: paragraph case bill decree unit platform windows boeing channel number
    signal ofNumber: no nos
    signal named: school^ schools^ times^ telegraph^ mail^ mirror^ post^ herald^ express^
    signal plural: seconds minutes hours days weekends weeks fortnights months quarters years
    signal plural: decades centuries
    signal promise: will shall wo sha 'll ’ll
    signal infinitive: be would
    signal present: is are 're ’re 'm ’m
    ending past: ed
    ending plural: ds es gs hs ks ls ms ns ps rs ts ws ys
    signal behind: came went met took made gave got saw knew thought found left kept began became
    signal behind: set brought bought caught fought taught sought held told stood understood lost won
    signal behind: sat sent built spent fell rose grew drew flew threw blew wrote drove rode spoke
    signal behind: broke chose stole froze woke swore wore tore bore shook forgot ate drank sang
    signal behind: sank swam rang ran led fed fled bled met paid laid sold hung dug struck stuck
    signal behind: shot slept swept wept felt dealt meant heard slid spun lent bent withdrew overtook
    signal behind: strung flung stung wrung strode shrank
    signal behind: undertook underwent overthrew arose awoke forbade forgave oversaw shone clung
    signal couldBe: could
    signal age: old
    signal phrase: small morrow a additional at b beginning c clock comparable corresponding date daylight distant
    signal phrase: eastern eve extra foreseeable former full just least less local long m modern
    signal phrase: more most near o oclock or over p part period present rest right s short so
    signal phrase: standard sunday term than these time under up while
    signal phrase: final single whole consecutive either se nnight sennight t z n st saint
    signal bunch: few couple dozen
    signal small: he she they it we you i who which that this these those his her their its our my
    signal small: as and or but if when while where would can could may might must should do does
    signal small: cannot n't n’t can't can’t wo sha 'll ’ll 've ’ve 're ’re 'm ’m
    signal small: not nor so yet then than because although though whereas with without into onto
    signal small: against among about under over between is are was were be been has have had will
    signal small: there here also only even still just rather too again however
    signal having: has have had having with 've ’ve
    signal fiscal: fiscal financial
    signal half: half
    signal soon: soon
    signal duty: must
    signal ofTime: when
    signal intent: agreed agrees ready likely vowed vows promised promises decided decides pledged
    signal intent: ordered invited invites threatened threatens prepares preparing prepared set sure
    signal intent: wants wanted want plan hope hopes hoped intend intended expects obliged bound
    signal intent: refuses refused agree scheduled supposed invitation permission promise pledge vow
    signal intent: commitment hired contracted commissioned summoned
    signal timetable: comes goes meets sits decides reopens opens begins starts ends closes leaves arrives returns
    signal lasts: runs lasts continues
    signal timetable: faces departs expire expires convenes resumes kicks launches applies
    signal arranged: coming going meeting sitting reopening opening starting closing leaving arriving
    signal arranged: returning departing launching visiting travelling traveling flying hosting hearing
    signal arranged: stepping standing taking appearing joining signing unveiling facing speaking
    signal arranged: addressing retiring resigning marching striking walking handing giving going
    signal arranged: holding playing marrying retiring moving publishing releasing voting
    signal beforeNoon: am
    signal afterNoon: pm
    signal zone: gmt utc est edt cst cdt mst mdt pst pdt et pt bst cet cest msk ist jst
    signal ambiguous: march may june april august jan mar
    decade 20: twenties
    decade 30: thirties
    decade 40: forties
    decade 50: fifties
    decade 60: sixties
    decade 70: seventies
    decade 80: eighties
    decade 90: nineties
    festival newYear: new^
    festival independence: independence^
    festival labor: labor^ labour^
    festival memorial: memorial^
    festival valentine: valentine^ valentines^
    festival boxing: boxing^
    festival mothers: mother^ mothers^
    festival fathers: father^ fathers^
    festival presidents: presidents^
    festival columbus: columbus^
    festival veterans: veterans^
    festival armistice: armistice^
    festival victoryInEurope: ve^
    festival victoryInJapan: vj^
    festival bastille: bastille^
    festival goodFriday: good^
    festival palmSunday: palm^
    festival pentecost: whit^
    festival trinity: trinity^
    festival ashWednesday: ash^
    festival maundyThursday: maundy^
    festival shroveTuesday: shrove^
    festival ascension: ascension^
    festival ladyDay: lady^
    festival midsummer: midsummer^
    festival allSaints: saints^
    festival allSouls: souls^
    holiday pentecost: whitsun pentecost
    holiday michaelmas: michaelmas
    holiday candlemas: candlemas
    holiday martinmas: martinmas
    holiday lammas: lammas
    holiday christmas: christmas xmas
    holiday easter: easter
    holiday halloween: halloween
    holiday thanksgiving: thanksgiving
    signal possessive: s
    signal beforeChrist: bc^ bce^
    signal afterChrist: ad^ ce^
    """

  /// Words, without their full stop, that a full stop behind does not end a sentence.
  static let englishAbbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "capt", "lt", "sgt", "maj", "sen", "rep", "gov",
    "rev", "hon", "st", "jr", "sr", "vs", "etc", "approx", "dept", "est", "fig", "no", "nos", "vol",
    "cu", "sq", "ft", "lb", "co", "corp", "inc", "ltd", "jan", "feb", "mar", "apr", "jun", "jul",
    "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thurs", "fri",
    "jos", "wm", "chas", "geo", "thos", "jas", "robt", "edw", "saml", "benj", "jno", "eliz",
    "margt",
    "revd", "esq", "messrs", "bros", "ald", "cllr", "supt", "insp",
    "b", "d", "fl", "eg", "ie", "cf", "c", "ca", "al", "pp", "ed", "eds", "mt", "ave", "pres",
    "amb", "adm", "cmdr",
  ]
}
