import Foundation
import PackagePlugin

/// Builds the files of `Templates/` into the program as one Swift file.
///
/// A resource bundle would not do: the program must work when it is copied somewhere alone.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Templates")
      .resolvingSymlinksInPath()
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false)
    )
    .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
    .filter { !isFolder(folder.appending(path: $0)) }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInTheme.swift")
    return [
      .buildCommand(
        displayName: "Building the theme into the program",
        executable: try context.tool(named: "ThemeEmbedder").url,
        arguments: [output, folder].map { $0.path(percentEncoded: false) } + names,
        inputFiles: names.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }

  private func isFolder(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
  }
}
