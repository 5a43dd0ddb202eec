extension Language {
  /// English as news and reports write it.
  public static let english = Language(
    code: "en",
    lexicon: Lexicon(englishWords),
    // Rank decides only between matches of one length.
    rules: englishCalendarRules + englishRecordRules + englishNumericRules + englishEraRules
      + englishRangeRules
      + englishRelativeRules + englishMonthRules + englishThenRules + englishPartRules
      + englishQuarterRules
      + englishClockRules + englishHolidayRules + englishSpanRules + englishLengthRules
      + englishRepeatedRules + englishMessageRules,
    eventWords: EventLexicon(
      englishEventWords + "\n" + englishEventFrames + "\n" + englishNounKinds + "\n"
        + englishNameWords + "\n" + englishPhrases),
    abbreviations: englishAbbreviations,
    shortForms: ShortForms(endings: ["n't", "'ll", "'ve", "'re", "'m"], wholes: ["can't"]))
}
