// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that no build and no test of sitegen pays for it.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "sitegen", path: "..")],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [.product(name: "Timeline", package: "sitegen")],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ])
  ]
)
