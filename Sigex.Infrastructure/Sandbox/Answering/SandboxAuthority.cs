namespace Sigex.Infrastructure.Sandbox.Answering;

/// <summary>What the authority of the sandbox has to say to those who ask it over HTTP.</summary>
public sealed class SandboxAuthority
{
    private readonly SandboxFolder _folder;
    private readonly StatusAnswers _statuses;
    private readonly TimestampAnswers _timestamps;
    private readonly RevocationListWriter _lists;

    internal SandboxAuthority(SandboxFolder folder, TimeProvider clock, SandboxFaults faults)
    {
        _folder = folder;
        _statuses = new StatusAnswers(folder, clock);
        _timestamps = new TimestampAnswers(folder, clock);
        _lists = new RevocationListWriter(folder, clock, faults);
        Faults = faults;
    }

    public SandboxFaults Faults { get; }

    /// <summary>DER of an OCSPResponse.</summary>
    public byte[] AnswerStatus(ReadOnlyMemory<byte> request) =>
        _statuses.Answer(request, spoilNonce: Faults.StatusResponder == SandboxFault.OtherQuestion);

    /// <summary>DER of a TimeStampResp.</summary>
    public byte[] AnswerTimestamp(ReadOnlyMemory<byte> request) =>
        _timestamps.Answer(request, spoilImprint: Faults.TimestampAuthority == SandboxFault.OtherQuestion);

    /// <summary>Null where nobody has this name.</summary>
    public byte[]? CertificateOf(string name) =>
        _folder.House.Everybody.FirstOrDefault(holder => holder.Name == name)?.Certificate.Encoded;

    /// <param name="name">
    /// <c>gost</c> and <c>rsa</c> for the lists of people and services, <c>root-gost</c> and <c>root-rsa</c> for those of
    /// authorities; null comes back for anything else.
    /// </param>
    public byte[]? RevocationListOf(string name) => _folder.House.Families
        .SelectMany(family => new[] { family.Root, family.Authority })
        .FirstOrDefault(issuer => ListNameOf(issuer) == name) is { } found
            ? _lists.Write(found)
            : null;

    internal static string ListNameOf(Holder issuer) => issuer.Name.Replace("authority-", "", StringComparison.Ordinal);
}
