extension Language {
  /// English words that tell what the name is of that they stand in.
  static let englishNameWords = """
    # Wars, treaties, projects and times are neither people nor places.
    thing: north south empire
    thing: war wars battle battles treaty treaties pact act accord accords agreement revolution
    thing: uprising rebellion revolt mutiny coup initiative programme program project plan crisis
    thing: games olympics cup championship championships open prize award awards medal fellowship
    thing: scholarship operation offensive campaign siege charter constitution resolution protocol
    thing: declaration doctrine manifesto decree decrees pipeline stream festival massacre era age
    thing: dynasty day week month year years century eve holocaust depression reformation renaissance
    thing: summit conference congresses crusade armistice ceasefire truce partition raid landing
    thing: hurricane typhoon cyclone earthquake flood fire plague famine inquiry trial case affair
    thing: christmas easter ramadan thanksgiving passover hanukkah diwali new_year internet bible koran
    thing: quran torah medicare medicaid brexit covid covid-19 bitcoin euro euros dollar dollars pound
    thing: bc ad bce ce gmt est edt pst pdt cet utc
    thing: league_table section article chapter appendix figure table page volume phase stage round
    thing: flight route line highway motorway interstate
    numeral: jr sr i ii iii iv v vi vii viii ix x one two three four five
    office: state defense defence commerce interior labor labour treasury health education energy
    office: justice transportation agriculture finance war navy
    office: staff exchequer interior
    minister: minister ministers secretary
    companyForm: inc corp corporation co company ltd limited plc ag gmbh sa ab nv bv llc llp oyj
    # Peoples, their adjectives and their languages; faiths and parties as adjectives.
    people: allied
    people: afghan afghans albanian albanians algerian algerians american americans angolan arab arabs
    people: argentine argentinian argentinians armenian armenians asian asians australian australians
    people: austrian austrians azerbaijani azeri bahraini bangladeshi basque basques belarusian belgian
    people: belgians bolivian bosnian bosnians brazilian brazilians breton briton britons british
    people: bulgarian bulgarians burmese cambodian cambodians canadian canadians catalan catalans
    people: chechen chechens chilean chinese colombian colombians congolese cossack cossacks croat
    people: croats croatian cuban cubans cypriot cypriots czech czechs dane danes danish dutch
    people: dutchman egyptian egyptians english englishman englishmen eritrean estonian estonians
    people: ethiopian ethiopians european europeans filipino filipinos finn finns finnish french
    people: frenchman frenchmen georgian georgians german germans ghanaian greek greeks guatemalan
    people: haitian hebrew hindi hungarian hungarians icelandic indian indians indonesian indonesians
    people: iranian iranians iraqi iraqis irish irishman israeli israelis italian italians jamaican
    people: japanese jordanian kazakh kazakhs kenyan kenyans korean koreans kosovar kurd kurds kurdish
    people: kuwaiti kyrgyz lao latin latvian latvians lebanese liberian libyan libyans lithuanian
    people: lithuanians macedonian malay malays malaysian maltese manchu manchus mexican mexicans
    people: moldovan mongol mongols mongolian montenegrin moroccan moroccans nepalese nepali nigerian
    people: nigerians norwegian norwegians ottoman ottomans pakistani pakistanis palestinian
    people: palestinians panamanian persian persians peruvian pole poles polish portuguese prussian
    people: prussians qatari roman romans romanian romanians russian russians rwandan saudi saudis
    people: saxon scot scots scottish serb serbs serbian singaporean slav slavs slavic slovak slovaks
    people: slovene slovenian somali somalis soviet soviets spaniard spaniards spanish sudanese swede
    people: swedes swedish swiss syrian syrians taiwanese tajik tajiks tamil tartar tatar tatars thai
    people: thais tibetan tibetans tunisian turk turks turkish turkmen ugandan ukrainian ukrainians
    people: uyghur uyghurs uzbek uzbeks venezuelan venezuelans vietnamese viking vikings welsh yemeni
    people: yugoslav zambian zimbabwean african africans parisian parisians londoner londoners
    people: buddhist buddhists catholic catholics christian christians hindu hindus islamic jew jews
    people: jewish muslim muslims orthodox protestant protestants shia shiite shiites sikh sikhs sunni
    people: sunnis bolshevik bolsheviks communist communists conservative conservatives democrat
    people: democrats democratic fascist fascists liberal liberals nationalist nationalists nazi nazis
    people: republican republicans royalist royalists socialist socialists labour imperial royal
    people: federal confederate confederates revolutionary
    title: ceo cfo coo commissioner attorney cardinal sen rep gen maj capt col lt sgt cpl rev hon adm
    title: brig gov supt coach striker captain sister brother father imam rabbi sheikh emir sultan
    title: presidents ministers treasurer lieutenant correspondent representative
    title: emperor empress princess duke duchess count countess baron baroness dame
    """
}
