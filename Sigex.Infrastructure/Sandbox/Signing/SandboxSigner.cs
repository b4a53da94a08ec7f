using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;
using Sigex.Domain.Sandbox;
using Sigex.Infrastructure.Sandbox.Answering;
using Sigex.Infrastructure.Sandbox.Encoding;

namespace Sigex.Infrastructure.Sandbox.Signing;

/// <summary>Signs with the keys of the invented people, as NCALayer does with the keys of real ones.</summary>
internal sealed class SandboxSigner(SandboxFolder folder, TimestampAnswers timestamps, TimeProvider clock) : ISandbox
{
    public Task<IReadOnlyList<SandboxPerson>> PeopleAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<SandboxPerson>>(
            [.. folder.House.Inhabitants.Select(inhabitant => inhabitant.Describe())]);

    public Task<Result<SandboxSignature>> SignAsync(SandboxOrder order, CancellationToken cancellation) =>
        Task.FromResult(Sign(order));

    private Result<SandboxSignature> Sign(SandboxOrder order)
    {
        if (folder.House.Inhabitants.FirstOrDefault(person => person.Holder.Name == order.Key) is not { } person)
        {
            return SandboxRefusals.NoSuchKey;
        }

        var key = person.Holder.Key;
        if (order.Digest is { } given && given.Algorithm != key.DigestAlgorithm)
        {
            return SandboxRefusals.DigestDoesNotFitKey;
        }

        var digest = order.Digest ?? (order.Content is { } content ? key.DigestAlgorithm.Hash(content.Span) : null);
        if (digest is null)
        {
            return SandboxRefusals.NothingToSign;
        }

        return new SandboxSignature(new SignedDataWriter
        {
            Signer = person.Holder,
            Version = 1,
            ContentType = Oids.Data,
            Content = order.IsAttached ? order.Content : null,
            Digest = digest,
            SigningTime = clock.Now(),
            CertificateAttribute = CertificateAttributes.Second(person.Holder.Certificate.Encoded),
            Timestamp = order.WithTimestamp ? value => StampOver(key.DigestAlgorithm, value) : null,
        }.Write());
    }

    private byte[] StampOver(DigestAlgorithm algorithm, byte[] signatureValue) =>
        timestamps.Token(algorithm.Hash(signatureValue), TimestampAnswers.PolicyOf(algorithm)!, nonce: null, withCertificate: true);
}
