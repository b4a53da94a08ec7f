using System.Formats.Asn1;
using System.Security.Cryptography;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;
using Sigex.Domain.Sandbox;
using Sigex.Infrastructure.Sandbox.Encoding;
using Sigex.Infrastructure.Sandbox.Signing;

namespace Sigex.Infrastructure.Sandbox.Answering;

/// <summary>The time-stamp authority of the sandbox (RFC 3161, 2.4), with the policies and the form of NCA RK.</summary>
internal sealed class TimestampAnswers(SandboxFolder folder, TimeProvider clock)
{
    // PKIFailureInfo (RFC 3161, 2.4.2)
    private const int BadAlgorithm = 0;
    private const int BadRequest = 2;
    private const int BadDataFormat = 5;
    private const int UnacceptedPolicy = 15;

    /// <summary>DER of a TimeStampResp, whatever came.</summary>
    /// <param name="request">The question.</param>
    /// <param name="spoilImprint">Stamps something else than was asked, which nobody may believe (rule TSP-06).</param>
    public byte[] Answer(ReadOnlyMemory<byte> request, bool spoilImprint = false)
    {
        try
        {
            return Answer(new AsnReader(request, AsnEncodingRules.DER), spoilImprint);
        }
        catch (AsnContentException)
        {
            return Refuse(BadDataFormat);
        }
    }

    /// <summary>Null where nothing is stamped by this digest.</summary>
    public static string? PolicyOf(DigestAlgorithm algorithm) =>
        algorithm == DigestAlgorithm.Streebog512 ? "1.2.398.3.3.2.6.4"
        : algorithm == DigestAlgorithm.Sha256 ? "1.2.398.3.3.2.6.2"
        : algorithm == DigestAlgorithm.Gost34311 ? "1.2.398.3.3.2.6.1"
        : null;

    /// <summary>A token over this imprint; RSA signs what was hashed with SHA-256, GOST signs the rest.</summary>
    public byte[] Token(Digest imprint, string policy, ReadOnlyMemory<byte>? nonce, bool withCertificate)
    {
        var family = imprint.Algorithm == DigestAlgorithm.Sha256 ? SandboxAlgorithm.Rsa : SandboxAlgorithm.Gost;
        var signer = folder.House[family].TimestampAuthority;
        var now = clock.Now();
        var info = DerParts.Der(writer => writer.Sequence(() =>
        {
            writer.WriteInteger(1);
            writer.WriteObjectIdentifier(policy);
            writer.Sequence(() =>
            {
                writer.Algorithm(imprint.Algorithm.Oid);
                writer.WriteOctetString(imprint.Value);
            });
            writer.WriteIntegerUnsigned(NewSerial());
            writer.LongTime(now);
            if (nonce is { } asked)
            {
                writer.WriteInteger(asked.Span);
            }
        }));
        return new SignedDataWriter
        {
            Signer = signer,
            Version = 3,
            ContentType = Oids.TimestampInfo,
            Content = info,
            Digest = signer.Key.DigestAlgorithm.Hash(info),
            SigningTime = now,
            CertificateAttribute = CertificateAttributes.First(signer.Certificate.Encoded),
            WithCertificate = withCertificate,
        }.Write();
    }

    // TimeStampReq ::= SEQUENCE { version, messageImprint, reqPolicy OID OPTIONAL, nonce INTEGER OPTIONAL,
    //                             certReq BOOLEAN DEFAULT FALSE, extensions [0] OPTIONAL }
    private byte[] Answer(AsnReader input, bool spoilImprint)
    {
        var request = input.ReadSequence();
        input.ThrowIfNotEmpty();
        if (!request.TryReadInt32(out var version) || version != 1)
        {
            return Refuse(BadRequest);
        }

        var imprint = request.ReadSequence();
        var oid = imprint.ReadSequence().ReadObjectIdentifier();
        var value = imprint.ReadOctetString();
        if (DigestAlgorithm.ByOid(oid) is not { } algorithm || PolicyOf(algorithm) is not { } usual)
        {
            return Refuse(BadAlgorithm);
        }

        if (value.Length != algorithm.Length)
        {
            return Refuse(BadDataFormat);
        }

        var policy = Next(request, UniversalTagNumber.ObjectIdentifier) ? request.ReadObjectIdentifier() : usual;
        ReadOnlyMemory<byte>? nonce = Next(request, UniversalTagNumber.Integer) ? request.ReadIntegerBytes() : (ReadOnlyMemory<byte>?)null;
        var withCertificate = Next(request, UniversalTagNumber.Boolean) && request.ReadBoolean();
        if (spoilImprint)
        {
            value[0] ^= 1;
        }

        return policy == usual
            ? Grant(Token(new Digest(algorithm, value), policy, nonce, withCertificate))
            : Refuse(UnacceptedPolicy);
    }

    private static bool Next(AsnReader reader, UniversalTagNumber tag) =>
        reader.HasData && reader.PeekTag().HasSameClassAndValue(new Asn1Tag(tag));

    private static byte[] Grant(byte[] token) => DerParts.Der(writer => writer.Sequence(() =>
    {
        writer.Sequence(() => writer.WriteInteger(0));
        writer.WriteEncodedValue(token);
    }));

    private static byte[] Refuse(int failure) => DerParts.Der(writer => writer.Sequence(() => writer.Sequence(() =>
    {
        // PKIStatusInfo: rejection, and the bit that says why.
        var bits = new byte[(failure / 8) + 1];
        bits[failure / 8] = (byte)(0x80 >> (failure % 8));
        writer.WriteInteger(2);
        writer.WriteBitString(bits, 7 - (failure % 8));
    })));

    private static byte[] NewSerial()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)(0x40 | (serial[0] & 0x3F));
        return serial;
    }
}
