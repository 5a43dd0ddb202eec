/// The pages over which a long list goes on.
struct Pager: Sendable {
  let viewer: Viewer
  /// Counted from 0.
  let number: Int
  let count: Int
  let path: @Sendable (Int) -> RelativePath

  init(viewer: Viewer, number: Int, count: Int, path: @escaping @Sendable (Int) -> RelativePath) {
    self.viewer = viewer
    self.number = number
    self.count = count
    self.path = path
  }

  /// A page's title; each but the first says its number.
  func title(_ title: String) -> String {
    number == 0 ? title : "\(title) (\(viewer.words.pageOf(number + 1, count)))"
  }

  fileprivate func link(_ step: Int) -> String? {
    let other = number + step
    return (0..<count).contains(other) ? viewer.link(to: path(other)) : nil
  }
}

extension Schemas {
  static let pager = Schema<Pager>([
    .text("summary", "Which page of how many it is, in words.") {
      $0.viewer.words.pageOf($0.number + 1, $0.count)
    },
    .url("previous", "The page before it.") { $0.link(-1) },
    .url("next", "The page after it.") { $0.link(1) },
  ])
}
