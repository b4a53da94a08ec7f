using System.Numerics;
using Sigex.Domain.Cryptography.Gost;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Cryptography;

/// <summary>
/// The plain form of the tests against the examples of the standard, whose curves are not ours. What the plain form
/// says of our curves may then stand against the fast form.
/// </summary>
public sealed class TheExamplesOfTheGostStandard
{
    /// <summary>RFC 7091, 7.1.</summary>
    private static readonly PlainGost Curve256 = new(
        P: PlainGost.Hex("8000000000000000000000000000000000000000000000000000000000000431"),
        A: 7,
        B: PlainGost.Hex("5FBFF498AA938CE739B8E022FBAFEF40563F6E6A3472FC2A514C0CE9DAE23B7E"),
        Q: PlainGost.Hex("8000000000000000000000000000000150FE8A1892976154C59CFC193ACCF5B3"),
        G: new GostPoint(
            2,
            PlainGost.Hex("08E2A8A0E65147D4BD6316030E16D19C85C97F0A9CA267122B96ABBCEA7E8FC8")));

    /// <summary>GOST R 34.10-2012, A.2.</summary>
    private static readonly PlainGost Curve512 = new(
        P: PlainGost.Hex(
            "4531ACD1FE0023C7550D267B6B2FEE80922B14B2FFB90F04D4EB7C09B5D2D15D" +
            "F1D852741AF4704A0458047E80E4546D35B8336FAC224DD81664BBF528BE6373"),
        A: 7,
        B: PlainGost.Hex(
            "1CFF0806A31116DA29D8CFA54E57EB748BC5F377E49400FDD788B649ECA1AC43" +
            "61834013B2AD7322480A89CA58E0CF74BC9E540C2ADD6897FAD0A3084F302ADC"),
        Q: PlainGost.Hex(
            "4531ACD1FE0023C7550D267B6B2FEE80922B14B2FFB90F04D4EB7C09B5D2D15D" +
            "A82F2D7ECB1DBAC719905C5EECC423F1D86E25EDBE23C595D644AAF187E6E6DF"),
        G: new GostPoint(
            PlainGost.Hex(
            "24D19CC64572EE30F396BF6EBBFD7A6C5213B3B3D7057CC825F91093A68CD762" +
            "FD60611262CD838DC6B60AA7EEE804E28BC849977FAC33B4B530F1B120248A9A"),
            PlainGost.Hex(
            "2BB312A43BD2CE6E0D020613C857ACDDCFBF061E91E5F2C3F32447C259F39B2C" +
            "83AB156D77F1496BF7EB3351E1EE4E43DC1A18B91B24640B6DBB92CB1ADD371E")));

    [Fact]
    public void The_example_with_256_bits_is_signed_and_verified()
    {
        var d = PlainGost.Hex("7A929ADE789BB9BE10ED359DD39A72C11B60961F49397EEE1D19CE9891EC3B28");
        var e = PlainGost.Hex("2DFBC1B372D89A1188C09C52E0EEC61FCE52032AB1022E8E67ECE6672B043EE5");
        var k = PlainGost.Hex("77105C9B20BCD3122823C8CF6FCC7B956DE33814E95B7FE64FED924594DCEAB3");
        var r = PlainGost.Hex("41AA28D2F1AB148280CD9ED56FEDA41974053554A42767B83AD043FD39DC0493");
        var s = PlainGost.Hex("01456C64BA4642A1653C235A98A60249BCD6D3F746B631DF928014F6C5BF9C40");
        var key = new GostPoint(
            PlainGost.Hex("7F2B49E270DB6D90D8595BEC458B50C58585BA1D4E9B788F6689DBD8E56FD80B"),
            PlainGost.Hex("26F1B489D6701DD185C8413A977B3CBBAF64D1C593D26627DFFB101A87FF77DA"));

        Assert.Equal(key, Curve256.Multiply(d, Curve256.G));
        Assert.Equal((r, s), Curve256.Sign(e, d, k));
        Verify(Curve256, e, r, s, key);
    }

    [Fact]
    public void The_example_with_512_bits_is_verified()
    {
        var d = PlainGost.Hex(
            "0BA6048AADAE241BA40936D47756D7C93091A0E8514669700EE7508E508B1020" +
            "72E8123B2200A0563322DAD2827E2714A2636B7BFD18AADFC62967821FA18DD4");
        var e = PlainGost.Hex(
            "3754F3CFACC9E0615C4F4A7C4D8DAB531B09B6F9C170C533A71D147035B0C591" +
            "7184EE536593F4414339976C647C5D5A407ADEDB1D560C4FC6777D2972075B8C");
        var r = PlainGost.Hex(
            "2F86FA60A081091A23DD795E1E3C689EE512A3C82EE0DCC2643C78EEA8FCACD3" +
            "5492558486B20F1C9EC197C90699850260C93BCBCD9C5C3317E19344E173AE36");
        var s = PlainGost.Hex(
            "1081B394696FFE8E6585E7A9362D26B6325F56778AADBC081C0BFBE933D52FF5" +
            "823CE288E8C4F362526080DF7F70CE406A6EEB1F56919CB92A9853BDE73E5B4A");
        var key = new GostPoint(
            PlainGost.Hex(
            "115DC5BC96760C7B48598D8AB9E740D4C4A85A65BE33C1815B5C320C854621DD" +
            "5A515856D13314AF69BC5B924C8B4DDFF75C45415C1D9DD9DD33612CD530EFE1"),
            PlainGost.Hex(
            "37C7C90CD40B0F5621DC3AC1B751CFA0E2634FA0503B3D52639F5D7FB72AFD61" +
            "EA199441D943FFE7F0C70A2759A3CDB84C114E1F9339FDF27F35ECA93677BEEC"));

        Assert.Equal(key, Curve512.Multiply(d, Curve512.G));
        Verify(Curve512, e, r, s, key);
    }

    private static void Verify(PlainGost curve, BigInteger e, BigInteger r, BigInteger s, GostPoint key)
    {
        Assert.True(curve.Holds(key));
        Assert.True(curve.Verify(e, r, s, key));
        Assert.False(curve.Verify(e + 1, r, s, key));
        Assert.False(curve.Verify(e, r + 1, s, key));
        Assert.False(curve.Verify(e, r, s + 1, key));
        Assert.False(curve.Verify(e, s, r, key));
        Assert.False(curve.Verify(e, r, s, curve.G));
    }
}
