using System.Net;
using Sigex.Infrastructure.Outgoing;

namespace Sigex.Tests.Infrastructure.Outgoing;

public sealed class ReadingAddressesFromOutside
{
    [Theory]
    [InlineData("http://ocsp.pki.gov.kz", "http", "ocsp.pki.gov.kz", 80)]
    [InlineData("http://OCSP.pki.gov.kz/path?x=1", "http", "ocsp.pki.gov.kz", 80)]
    [InlineData("https://pki.gov.kz:8443/cert/a.cer", "https", "pki.gov.kz", 8443)]
    public void A_plain_address_is_read(string text, string scheme, string host, int port)
    {
        Assert.Equal(new Origin(scheme, host, port), StrictAddress.Read(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ftp://pki.gov.kz/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//pki.gov.kz/")]
    [InlineData("http:/pki.gov.kz/")]
    [InlineData("http://user@pki.gov.kz/")]
    [InlineData("http://pki.gov.kz@evil.test/")]
    [InlineData("http://pki.gov.kz#@evil.test/")]
    [InlineData("http://pki.gov.kz\\@evil.test/")]
    [InlineData("http://pki.gov.kz/\r\nURL=http://x.test/")]
    [InlineData("http://pki .gov.kz/")]
    [InlineData(" http://pki.gov.kz/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://a.0x7f/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://１２７.0.0.1/")]
    [InlineData("http://pki。gov。kz/")]
    [InlineData("http://xn--80ak6aa92e.com/")]
    [InlineData("http://localhost/")]
    [InlineData("http://pki.gov.kz./")]
    [InlineData("http://pki..gov.kz/")]
    [InlineData("http://-pki.gov.kz/")]
    [InlineData("http://pki.gov.kz:/")]
    [InlineData("http://pki.gov.kz:0/")]
    [InlineData("http://pki.gov.kz:080/")]
    [InlineData("http://pki.gov.kz:65536/")]
    [InlineData("http://pki.gov.kz:80:80/")]
    public void What_a_lenient_reader_would_repair_is_refused(string text)
    {
        Assert.Null(StrictAddress.Read(text));
    }

    [Theory]
    [InlineData("95.59.124.1", true)]
    [InlineData("2a03:2880::1", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.19.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:95.59.124.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    public void Only_the_public_internet_is_public(string address, bool isPublic)
    {
        Assert.Equal(isPublic, PublicUnicast.Holds(IPAddress.Parse(address)));
    }
}
