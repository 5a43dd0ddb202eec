import SiteGen
import Testing

@Suite struct BuildStageTests {
  @Test func tellsOfEachPartOnceAndInOrder() {
    let told = Guarded<[BuildStage]>([])
    var options = SiteBuild.Options()
    options.watching = { stage in told.use { $0.append(stage) } }
    #expect(SiteFolder().build(options).report != nil)
    #expect(told.use { $0 } == BuildStage.allCases)
  }

  @Test func showsTheTimesOfAllPartsWhenAsked() throws {
    let folder = try ProgramRun.Folder()
    for (path, text) in SiteFolder.small { try folder.put(path, text) }
    let run = try folder.run("build", "--quiet", "--timings")
    #expect(run.code == 0)
    #expect(run.output.isEmpty)
    let lines = run.errors.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.map(\.first) == BuildStage.allCases.map { "\($0)" } + ["all"])
    #expect(lines.allSatisfy { $0.count == 3 && Int($0[1]) != nil && $0[2] == "ms" })
    #expect(try folder.run("build", "--quiet").errors.isEmpty)
  }
}
