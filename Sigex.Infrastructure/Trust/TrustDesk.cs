using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Infrastructure.Authorities;
using Sigex.Infrastructure.Outgoing;

namespace Sigex.Infrastructure.Trust;

/// <summary>What the operator does with the trust folder: import, fetch, list.</summary>
public sealed class TrustDesk
{
    private readonly TrustFolder _folder;
    private readonly OutgoingCalls _outgoing;
    private readonly AuthorityAddresses _addresses;

    internal TrustDesk(TrustFolder folder, OutgoingCalls outgoing, AuthorityAddresses addresses)
    {
        _folder = folder;
        _outgoing = outgoing;
        _addresses = addresses;
    }

    public IReadOnlyList<TrustedCertificate> List() => _folder.Read();

    /// <summary>Takes every certificate under this path that matches a pin of ours or one of the given ones.</summary>
    /// <param name="path">A file or a folder, DER or PEM.</param>
    /// <param name="pins">SHA-256 in lower-case hex, which the operator has compared with the publisher.</param>
    public IReadOnlyList<ImportLine> Import(string path, IReadOnlyCollection<string> pins) =>
        [.. CertificateFiles.In(path).Select(one => Import(one.File, one.Encoded, pins))];

    /// <summary>Downloads what our table has an address for and the folder has not; the pin decides what is taken.</summary>
    public async Task<IReadOnlyList<ImportLine>> FetchAsync(CancellationToken cancellation)
    {
        List<ImportLine> lines = [];
        foreach (var anchor in KnownAnchors.All.Where(_addresses.IsWanted))
        {
            lines.Add(_folder.Holds(anchor.Sha256)
                ? new ImportLine(anchor.Name, ImportOutcome.AlreadyThere, anchor.Sha256, anchor, null)
                : await FetchAsync(anchor, cancellation));
        }

        return lines;
    }

    private async Task<ImportLine> FetchAsync(TrustAnchor anchor, CancellationToken cancellation)
    {
        var line = new ImportLine(anchor.Name, ImportOutcome.NoAddress, anchor.Sha256, anchor, null);
        foreach (var address in anchor.Addresses)
        {
            switch (await _outgoing.GetAsync(Purpose.AuthorityCertificate, new Uri(address), cancellation))
            {
                case Reply.Missing silence:
                    line = line with { Outcome = ImportOutcome.NotReached, Reason = silence.Reason };
                    break;
                case Reply.Received received:
                    // One address may hold different certificates over the years.
                    var fetched = Import(anchor.Name, received.Content.ToArray(), []);
                    if (fetched.Sha256 == anchor.Sha256)
                    {
                        return fetched;
                    }

                    line = line with { Outcome = ImportOutcome.NotPinned, Reason = null };
                    break;
            }
        }

        return line;
    }

    private ImportLine Import(string file, byte[] encoded, IReadOnlyCollection<string> pins)
    {
        if (Reading.Try(() => Certificate.Read(encoded)).IsRefused(out var reason, out var certificate))
        {
            return new ImportLine(file, ImportOutcome.NotACertificate, null, null, reason.Code);
        }

        var pin = certificate.Sha256;
        var known = KnownAnchors.ByPin(pin);
        if (known is null && pins.Contains(pin))
        {
            _folder.AddPin(pin);
        }
        else if (!TrustFolder.IsPinned(pin, _folder.OwnPins()))
        {
            return new ImportLine(file, ImportOutcome.NotPinned, pin, null, null);
        }

        if (_folder.Holds(pin))
        {
            return new ImportLine(file, ImportOutcome.AlreadyThere, pin, known, null);
        }

        _folder.Add(certificate);
        return new ImportLine(file, ImportOutcome.Imported, pin, known, null);
    }
}

/// <summary>What became of one candidate.</summary>
/// <param name="Source">Name of the file, or of the anchor that was fetched.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Sha256">Null where it is no certificate.</param>
/// <param name="Known">The row of our table, where there is one.</param>
/// <param name="Reason">A code, where there is more to say.</param>
public sealed record ImportLine(
    string Source, ImportOutcome Outcome, string? Sha256, TrustAnchor? Known, string? Reason);

public enum ImportOutcome
{
    Imported,
    AlreadyThere,
    NotPinned,
    NotACertificate,
    NotReached,

    /// <summary>Our table knows no place to download it from.</summary>
    NoAddress,
}
