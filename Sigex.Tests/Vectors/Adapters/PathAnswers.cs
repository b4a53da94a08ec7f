using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Paths;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>Reports of paths in the words of the judge.</summary>
internal static class PathAnswers
{
    public static CaseAnswer Of(PathReport report) => new(report.Holds ? "passed" : "failed")
    {
        Reason = report.Fault,
        Policies = report.Policies,
    };

    /// <summary>The purpose by the names that the sources give it; null where any will do.</summary>
    public static string? Purpose(string? name) => name switch
    {
        "sslserver" or "SERVER_AUTH" or "SERVER" => Oid.ServerAuthentication,
        "sslclient" or "CLIENT_AUTH" or "CLIENT" => Oid.ClientAuthentication,
        _ => null,
    };
}
