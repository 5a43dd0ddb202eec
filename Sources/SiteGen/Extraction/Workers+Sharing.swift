internal import Timeline

/// Extraction works on all cores.
extension Workers: Sharing {}
