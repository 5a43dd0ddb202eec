extension YAMLFact {
  /// What libyaml's text means for a person, and whether the fault is where its context began.
  static func reading(
    problem: String, context: String, character: String
  ) -> (fact: YAMLFact, isAtStart: Bool) {
    let detail = context.isEmpty ? problem : context + ": " + problem
    func syntax(_ trouble: YAMLTrouble) -> YAMLFact { .syntax(trouble, detail: detail) }
    if problem.contains("nesting level") || problem.contains("max depth") {
      return (.tooDeep(limit: YAMLReader.depthLimit), false)
    }
    if problem.contains("tab character") { return (syntax(.tab), false) }
    if context.contains("quoted scalar") {
      return problem.contains("unexpected") && !problem.contains("character")
        ? (syntax(.unclosedQuote), true) : (syntax(.badEscape), false)
    }
    if context.contains("flow ") { return (syntax(.unclosedBracket), true) }
    if problem.contains("cannot start any token") {
      return character == "\t" ? (syntax(.tab), false) : (syntax(.needsQuotes(character)), false)
    }
    if problem.contains("mapping values are not allowed") { return (syntax(.colonInText), false) }
    if problem.contains("could not find expected ':'") { return (syntax(.missingColon), true) }
    if problem.contains("undefined tag handle") { return (.tag(character), false) }
    let isLayout =
      problem.contains("did not find expected") || problem.contains("entries are not allowed")
      || problem.contains("keys are not allowed")
    return (syntax(isLayout ? .indentation : .other), false)
  }
}
