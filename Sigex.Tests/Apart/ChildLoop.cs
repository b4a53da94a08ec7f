using System.Text;

namespace Sigex.Tests.Apart;

/// <summary>The child's side: a question a line, an answer a line, until the parent closes the pipe or dies itself.</summary>
internal static class ChildLoop
{
    public const string Switch = "--apart";
    public const string Ready = "ready";

    public static int Run()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var input = new StreamReader(Console.OpenStandardInput(), utf8);
        using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true };

        // What anybody else prints must not stand between the answers.
        Console.SetOut(Console.Error);
        output.WriteLine(Ready);
        while (input.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            output.WriteLine(ChildWorks.Named(line[..space]).Do(line[(space + 1)..]));
        }

        return 0;
    }
}
