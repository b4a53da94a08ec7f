using Sigex.Tests.Apart;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Sigex.Tests;

/// <summary>The test program. Started by a test with a word of our own it is a child that works on hostile bytes; else it runs tests.</summary>
internal static class EntryPoint
{
    // The second and third line are what xunit would have generated.
    public static Task<int> Main(string[] args) =>
        args is [ChildLoop.Switch] ? Task.FromResult(ChildLoop.Run())
        : args.Any(word => word is "--server" or "--internal-msbuild-node")
            ? TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : ConsoleRunner.Run(args);
}
