using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Sigex.Tests.Apart;

/// <summary>
/// A process of its own for work on hostile bytes, with a hard limit of memory (security 1.1, 12.1). It may die or hang:
/// that is an answer, and the next question goes to a new one.
/// </summary>
internal sealed class ChildProcess(int megabytes) : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    // The machine may be busy with other things; time of the processor is what a child is measured by.
    private static readonly TimeSpan Hopeless = TimeSpan.FromSeconds(60);

    private readonly Lock _turn = new();
    private readonly StringBuilder _complaints = new();
    private Process? _process;

    /// <summary>How often a child had to be replaced.</summary>
    public int Deaths { get; private set; }

    /// <param name="question">One line.</param>
    /// <param name="most">Time of the processor that the answer may cost.</param>
    public ChildAnswer Ask<TWork>(string question, TimeSpan most)
        where TWork : IChildWork
    {
        lock (_turn)
        {
            var process = _process ??= Start();
            var before = process.TotalProcessorTime;
            try
            {
                process.StandardInput.WriteLine($"{typeof(TWork).Name} {question}");
                process.StandardInput.Flush();
            }
            catch (IOException)
            {
                return Bury("the process died");
            }

            return Line(process, before, most) is { } line ? new ChildAnswer(line, null)
                : process.HasExited ? Bury(string.Create(CultureInfo.InvariantCulture, $"the process died with {process.ExitCode}"))
                : Bury($"the process was killed after {most.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s");
        }
    }

    public void Dispose()
    {
        if (_process is { } process)
        {
            Kill(process);
        }
    }

    // Null where it died or would not end.
    private static string? Line(Process process, TimeSpan before, TimeSpan most)
    {
        var clock = Stopwatch.StartNew();
        var line = process.StandardOutput.ReadLineAsync();
        while (!line.Wait(Glance))
        {
            if (clock.Elapsed > Hopeless || (!process.HasExited && process.TotalProcessorTime - before > most))
            {
                return null;
            }
        }

        if (line.Result is null)
        {
            process.WaitForExit();
        }

        return line.Result;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        start.ArgumentList.Add(ChildLoop.Switch);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = (megabytes * 1024L * 1024).ToString("X", CultureInfo.InvariantCulture);

        _complaints.Clear();
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginErrorReadLine();
        Assert.Equal(ChildLoop.Ready, Line(process, TimeSpan.Zero, Hopeless));
        return process;
    }

    private ChildAnswer Bury(string note)
    {
        Deaths++;
        Kill(_process!);
        _process = null;
        lock (_complaints)
        {
            return new ChildAnswer(null, _complaints.Length == 0 ? note : $"{note}: {_complaints}");
        }
    }

    private static void Kill(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.WaitForExit();
        process.Dispose();
    }

    // The first words of a stack that overflowed tell enough.
    private void Hear(string? line)
    {
        lock (_complaints)
        {
            if (_complaints.Length < 300 && line is not null)
            {
                _complaints.Append(line).Append(' ');
            }
        }
    }
}

/// <summary>What a child said, or why it could not.</summary>
/// <param name="Line">The answer; null where it died or was killed.</param>
/// <param name="Death">How that came.</param>
internal sealed record ChildAnswer(string? Line, string? Death);
