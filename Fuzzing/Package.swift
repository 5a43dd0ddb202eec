// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "sitegen", path: "..")],
  targets: [
    .executableTarget(
      name: "fuzz", dependencies: [.product(name: "Timeline", package: "sitegen")],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)
