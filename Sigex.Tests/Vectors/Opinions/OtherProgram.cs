using System.Diagnostics;
using System.Security.Cryptography;

namespace Sigex.Tests.Vectors.Opinions;

/// <summary>A program of the machine, with ten seconds for each run and a folder of its own for its files (security 1.1).</summary>
internal sealed class OtherProgram(string name) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _folder = Directory.CreateTempSubdirectory($"sigex-{name}-").FullName;

    /// <summary>Whether it is installed.</summary>
    public bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name)));

    /// <summary>The path of a file with these bytes.</summary>
    public string Put(string file, byte[] bytes)
    {
        var path = Path.Combine(_folder, file);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string PutPem(string file, IEnumerable<byte[]> certificates)
    {
        var path = Path.Combine(_folder, file);
        File.WriteAllLines(path, certificates.Select(one => PemEncoding.WriteString("CERTIFICATE", one)));
        return path;
    }

    /// <summary>Its exit code with the last of what it said; a run without end is killed and counts as a refusal.</summary>
    public (int Code, string Said) Run(IEnumerable<string> words)
    {
        using var process = Process.Start(new ProcessStartInfo(name, words)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            return (-1, "no answer in ten seconds");
        }

        var said = errors.GetAwaiter().GetResult() + output.GetAwaiter().GetResult();
        return (process.ExitCode, said.Trim().ReplaceLineEndings(" ") is { Length: > 400 } text ? text[^400..] : said.Trim());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
