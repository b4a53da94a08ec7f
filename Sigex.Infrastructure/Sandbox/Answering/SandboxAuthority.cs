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
        _lists = new RevocationListWriter(folder, clock);
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

    /// <param name="family"><c>gost</c> or <c>rsa</c>; null comes back for anything else.</param>
    public byte[]? RevocationListOf(string family) =>
        _folder.House.Families.FirstOrDefault(one => one.Root.Name == $"root-{family}") is { } found
            ? _lists.Write(found)
            : null;
}
