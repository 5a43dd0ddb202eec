// swift-tools-version: 6.2
import PackageDescription

/// The same strict settings for every target: a warning is an error everywhere.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "sitegen",
  products: [
    .executable(name: "sitegen", targets: ["SiteGenCLI"]),
    .library(name: "SiteGen", targets: ["SiteGen"]),
    .library(name: "Timeline", targets: ["Timeline"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CPage", dependencies: ["CGumbo"]),
    .target(name: "CRoom"),
    .target(name: "CSHA256"),
    .target(name: "Timeline", swiftSettings: strict),
    .executableTarget(name: "ThemeEmbedder", swiftSettings: strict),
    .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["ThemeEmbedder"]),
    .target(
      name: "SiteGen",
      dependencies: ["Timeline", "CGumbo", "CMark", "CPage", "CRoom", "CSHA256", "CYAML"],
      swiftSettings: strict,
      plugins: ["EmbedTheme"]),
    .target(name: "SiteServer", dependencies: ["SiteGen"], swiftSettings: strict),
    .executableTarget(
      name: "SiteGenCLI",
      dependencies: [
        "SiteGen", "SiteServer", "Timeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "TimelineTests", dependencies: ["Timeline"], swiftSettings: strict),
    .testTarget(
      name: "SiteServerTests",
      dependencies: ["SiteServer", "SiteGen"],
      swiftSettings: strict),
    .testTarget(
      name: "SiteGenTests",
      dependencies: ["SiteGen", "Timeline", "SiteGenCLI"],
      swiftSettings: strict),
  ]
)
