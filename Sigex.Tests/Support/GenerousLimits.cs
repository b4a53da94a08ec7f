using Microsoft.AspNetCore.Hosting;

namespace Sigex.Tests.Support;

/// <summary>Tests ask more in a minute than anybody else, all from one address; whoever tests a limit sets it.</summary>
internal static class GenerousLimits
{
    public static readonly IReadOnlyDictionary<string, string> All = new[]
    {
        "ReadsPerMinute", "WritesPerMinute", "NoncesPerMinute", "LogInsPerMinute", "FailedLogInsPerMinute", "UnknownIdsPerMinute",
        "WritesPerPerson", "WritesPerSystem",
    }.ToDictionary(name => $"Sigex:Limits:{name}", _ => "1000000", StringComparer.Ordinal);

    public static IWebHostBuilder UseGenerousLimits(this IWebHostBuilder builder)
    {
        foreach (var (name, value) in All)
        {
            builder.UseSetting(name, value);
        }

        return builder;
    }
}
