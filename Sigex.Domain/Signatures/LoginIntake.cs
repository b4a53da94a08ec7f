using System.Text;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Domain.Signatures;

/// <summary>The door through which people log in: purpose Login of security 1.4, by the readers and rules of registration.</summary>
/// <remarks>Everything is asked of the present moment, the status of the authority included. Its silence is no "yes".</remarks>
public sealed class LoginIntake
{
    private readonly ITrustStore _trust;
    private readonly IRevocationLists _lists;
    private readonly SignatureIntakeOptions _options;
    private readonly TimeProvider _clock;
    private readonly EvidenceCollector _collector;

    public LoginIntake(
        ITrustStore trust,
        IStatusResponder responder,
        ITimestampAuthority timestamps,
        IRevocationLists lists,
        SignatureIntakeOptions options,
        TimeProvider clock)
    {
        _trust = trust;
        _lists = lists;
        _options = options;
        _clock = clock;
        _collector = new EvidenceCollector(trust, responder, timestamps, lists, clock);
    }

    /// <param name="signature">The text of the wire: DER in base64, PEM, or XML.</param>
    /// <param name="nonce">What must have been signed.</param>
    /// <param name="cancellation">Ends the waiting for the authority.</param>
    public async Task<Result<LoginClaim>> VerifyAsync(
        string signature, ReadOnlyMemory<byte> nonce, CancellationToken cancellation)
    {
        if (Reading.Try(() => Examine(Encoding.UTF8.GetBytes(signature), nonce)).IsRefused(out var reason, out var claim))
        {
            return reason;
        }

        return await _collector.ObjectionToStatusAsync(claim.Path, cancellation) is { } objection ? objection : claim;
    }

    // In the order of contract 5.3, without stamps.
    private LoginClaim Examine(ReadOnlyMemory<byte> encoded, ReadOnlyMemory<byte> nonce)
    {
        var now = _clock.Now();
        var read = LoginSignature.Read(encoded, nonce);
        var signer = read.Signer;
        Refuse.If(!_options.Algorithms.Contains(read.Algorithm), AlgorithmRefusals.SignatureAlgorithmNotSupported);
        var path = PathBuilder.Build(signer, _trust.Current, read.Certificates, SignatureExamination.Within(signer, now));
        ThrowIf(path.Fault);
        var evidence = new AuthorityEvidence([], [], _lists);
        ThrowIf(evidence.RevokedAbove(path, now) is { } above && above.At <= now ? SignatureRefusals.Revoked : null);
        ThrowIf(SignerProfile.ObjectionForLogin(signer));
        ThrowIf(read.Statement.FaultUnder(signer));
        Refuse.If(now < signer.NotBefore, CertificateRefusals.NotYetValid);
        Refuse.If(!signer.IsInForceAt(now), CertificateRefusals.Expired);
        var identity = SignerIdentity.Of(signer) ?? throw new RefusedException(CertificateRefusals.IdentityUnclear);
        return new LoginClaim(signer, identity, read.Algorithm, path.Path);
    }

    private static void ThrowIf(Refusal? fault)
    {
        if (fault is not null)
        {
            throw new RefusedException(fault);
        }
    }
}

/// <summary>Somebody who has shown who they are.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Identity">Whom it names.</param>
/// <param name="Algorithm">With which the nonce was signed.</param>
/// <param name="Path">Signer's certificate first, anchor last.</param>
public sealed record LoginClaim(
    Certificate Certificate, SignerIdentity Identity, SignatureAlgorithm Algorithm, IReadOnlyList<Certificate> Path);
