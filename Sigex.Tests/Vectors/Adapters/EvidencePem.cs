using System.Text;
using Sigex.Domain.Certificates;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>Evidence, its certificate and the authority, all in one file.</summary>
internal sealed class EvidencePem
{
    private readonly List<(string Label, byte[] Der)> _blocks;

    public EvidencePem(SuiteCase one) => _blocks = [.. Pem.All(Encoding.Latin1.GetString(one.Bytes("pem")))];

    public Certificate Target => Certificate.Read(Of("CERTIFICATE"));

    public Certificate Issuer => Certificate.Read(Of("CA CERTIFICATE"));

    /// <summary>The authority, and where it changed its key the certificate of the other one too.</summary>
    public IEnumerable<Certificate> Issuers =>
        _blocks.Where(block => block.Label is "CA CERTIFICATE" or "CA CERTIFICATE 2").Select(block => Certificate.Read(block.Der));

    public byte[] Of(string label) => _blocks.Find(block => block.Label == label).Der;

    /// <summary>How old the source lets its evidence be.</summary>
    public static TimeSpan MostAge(SuiteCase one) => TimeSpan.FromDays(one.Params.GetProperty("maxAgeDays").GetInt32());
}
