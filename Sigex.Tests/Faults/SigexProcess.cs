using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Sigex.Tests.Support;

namespace Sigex.Tests.Faults;

/// <summary>The real program with the sandbox, in a process that can be killed.</summary>
internal sealed class SigexProcess : IDisposable
{
    private readonly Process _process;

    private SigexProcess(Process process, Uri address)
    {
        _process = process;
        Http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public HttpClient Http { get; }

    public static SigexProcess Start(string dataFolder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.GetDirectoryName(BuiltWeb.Assembly)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] words =
        [
            BuiltWeb.Assembly,
            "--environment=Development",
            $"--Urls={address}",
            $"--Sigex:DataFolder={dataFolder}",
            "--Sigex:InformationSystems:Port=",
            "--Sigex:Sandbox:Enabled=true",
            "--Sigex:Pki:Evidence=Required",
            "--Logging:LogLevel:Default=Error",
        ];
        foreach (var word in words.Concat(GenerousLimits.All.Select(limit => $"--{limit.Key}={limit.Value}")))
        {
            start.ArgumentList.Add(word);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new SigexProcess(process, address);
    }

    /// <summary>Asks until there is an answer.</summary>
    public async Task UntilItAnswersAsync()
    {
        while (true)
        {
            Assert.False(_process.HasExited, "Sigex ended by itself.");
            try
            {
                using var response = await Http.GetAsync("/api/version");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }
        }
    }

    /// <summary>SIGKILL: nothing in the process hears of it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        Http.Dispose();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
