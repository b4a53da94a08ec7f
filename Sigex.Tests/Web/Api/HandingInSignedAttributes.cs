using System.Formats.Asn1;
using System.Security.Cryptography.Pkcs;

namespace Sigex.Tests.Web.Api;

/// <summary>A signature over signed attributes could be cut out and shown as one over another document (rule CMS-09).</summary>
[Collection(Api.Name)]
public sealed class HandingInSignedAttributes(ApiHost api)
{
    [Theory]
    [InlineData("data")]
    [InlineData("verify")]
    public async Task The_signed_attributes_of_a_signature_are_no_document(string call)
    {
        var attributes = AttributesOf(await api.SignAsync("individual-gost", "a paper"u8.ToArray()));
        var id = await UnfinishedAsync(attributes);

        ApiHost.AssertRefused("Invalid document", await api.PostBytesAsync($"/api/{id}/{call}", attributes));
    }

    [Fact]
    public async Task The_same_bytes_with_one_more_are_a_document()
    {
        byte[] content = [.. AttributesOf(await api.SignAsync("individual-gost", "a paper"u8.ToArray())), 0];
        var id = await UnfinishedAsync(content);

        var answer = await api.PostBytesAsync($"/api/{id}/data", content);

        Assert.Equal(id, ApiHost.Text(answer, "documentId"));
    }

    private async Task<string> UnfinishedAsync(byte[] content)
    {
        var signature = await api.SignAsync("individual-gost", content);
        return ApiHost.Text(await api.PostAsync("/api", new { signature }), "documentId");
    }

    // Read and written by the framework, so that our reader does not grade itself.
    private static byte[] AttributesOf(string signature)
    {
        var cms = new SignedCms();
        cms.Decode(Convert.FromBase64String(signature));
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
        {
            foreach (var attribute in cms.SignerInfos[0].SignedAttributes)
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(attribute.Oid.Value!);
                    using (writer.PushSetOf())
                    {
                        foreach (var value in attribute.Values)
                        {
                            writer.WriteEncodedValue(value.RawData);
                        }
                    }
                }
            }
        }

        return writer.Encode();
    }
}
