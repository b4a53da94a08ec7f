using System.Security.Cryptography;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Tests.Domain.Signatures.Timestamps;

/// <summary>Requests that somebody else sent (RFC 3161, 2.4.1).</summary>
public sealed class ReadingARequest
{
    private static readonly byte[] Value = [1, 2, 3];

    [Fact]
    public void Our_own_request_is_read_as_it_was_meant()
    {
        var sent = TimestampRequest.Over(Value, KeyOid.Rsa, new byte[] { 0x80, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 });

        var read = TimestampRequest.Read(sent.Encoded);

        Assert.Equal((sent.Imprint, sent.Policy), (read.Imprint, read.Policy));
        Assert.True(read.Sent(sent.Nonce));
        Assert.False(read.Sent(null));
    }

    [Fact]
    public void The_framework_s_request_is_read_as_it_was_meant()
    {
        var nonce = new byte[] { 0x11, 0x22 };
        var sent = System.Security.Cryptography.Pkcs.Rfc3161TimestampRequest.CreateFromData(
            Value, HashAlgorithmName.SHA512, new Oid("1.2.3.4"), nonce, requestSignerCertificates: false);

        var read = TimestampRequest.Read(sent.Encode());

        Assert.Equal((DigestAlgorithm.Sha512.Hash(Value), "1.2.3.4"), (read.Imprint, read.Policy));
        Assert.True(read.Sent(nonce));
    }

    [Fact]
    public void Where_no_nonce_was_sent_none_may_come_back()
    {
        var sent = System.Security.Cryptography.Pkcs.Rfc3161TimestampRequest.CreateFromData(Value, HashAlgorithmName.SHA256);

        var read = TimestampRequest.Read(sent.Encode());

        Assert.Null(read.Policy);
        Assert.True(read.Sent(null));
        Assert.False(read.Sent(new byte[] { 1 }));
    }

    [Theory]
    [InlineData("3003020101")]
    [InlineData("30")]
    [InlineData("")]
    public void Rubbish_is_refused(string hex) =>
        Assert.Throws<RefusedException>(() => TimestampRequest.Read(Convert.FromHexString(hex)));

    [Fact]
    public void A_digest_that_is_not_accepted_is_refused()
    {
        var sent = System.Security.Cryptography.Pkcs.Rfc3161TimestampRequest.CreateFromData(Value, HashAlgorithmName.SHA1);

        var refused = Assert.Throws<RefusedException>(() => TimestampRequest.Read(sent.Encode()));

        Assert.Equal(AlgorithmRefusals.DigestAlgorithmNotSupported, refused.Reason);
    }
}
