using System.Security.Cryptography;
using System.Text;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures.Verification;

/// <summary>The second depth of a report: the life of a signature in the order of time.</summary>
public sealed class TheTimeLine
{
    private static readonly byte[] Paper = Encoding.UTF8.GetBytes("a contract");
    private static readonly DateTimeOffset Stamped = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Claimed = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly SmallAuthority _authority = new(new FixedClock { Time = Now });

    [Fact]
    public void Goes_from_the_beginning_of_the_certificate_to_its_end()
    {
        var line = LineOf(Sign(value => [Stamp(value), Status(Stamped.AddMinutes(2))]));

        Assert.Equal(
            [
                (TimePointKind.CertificateBegins, _authority.Signer.NotBefore),
                (TimePointKind.Stamped, Stamped),
                (TimePointKind.StatusTaken, Stamped.AddMinutes(2)),
                (TimePointKind.ClaimedSigning, Claimed),
                (TimePointKind.Asked, Now),
                (TimePointKind.CertificateEnds, _authority.Signer.NotAfter),
            ],
            line.Points.Select(point => (point.Kind, point.At)));
        Assert.Equal(
            [
                WhatItProves.BorderOfLife, WhatItProves.Existence, WhatItProves.NotRevoked,
                WhatItProves.Claim, WhatItProves.Question, WhatItProves.BorderOfLife,
            ],
            line.Points.Select(point => point.Proves));
    }

    [Fact]
    public void The_good_stamp_counts_and_is_told_by_the_name_of_its_authority()
    {
        var line = LineOf(Sign(value => [Stamp(value)]));

        var counting = Assert.Single(line.Points, point => point.Counts);
        Assert.Equal((TimePointKind.Stamped, "Small stamps"), (counting.Kind, counting.Who));
        Assert.Equal((Stamped, ProofKind.Stamp), (line.CountsAt, line.CountsBecause));
    }

    [Fact]
    public void Of_two_good_stamps_the_earlier_counts_in_whatever_order_they_stand()
    {
        var line = LineOf(Sign(value => [Stamp(value, Stamped.AddDays(3)), Stamp(value)]));

        Assert.Equal([(Stamped, true), (Stamped.AddDays(3), false)], line.Points
            .Where(point => point.Kind == TimePointKind.Stamped)
            .Select(point => (point.At, point.Counts)));
    }

    [Fact]
    public void A_bad_stamp_is_there_and_proves_nothing()
    {
        var line = LineOf(Sign(_ => [Stamp([1, 2, 3])]));

        var stamp = Assert.Single(line.Points, point => point.Kind == TimePointKind.BadStamp);
        Assert.Equal((Stamped, WhatItProves.Nothing, false), (stamp.At, stamp.Proves, stamp.Counts));
        Assert.Equal((Now, null), (line.CountsAt, line.CountsBecause));
    }

    [Fact]
    public void The_claim_of_the_signer_never_counts()
    {
        var line = LineOf(Sign());

        Assert.Equal(WhatItProves.Claim, line.Points.Single(point => point.Kind == TimePointKind.ClaimedSigning).Proves);
        Assert.Equal(TimePointKind.Asked, Assert.Single(line.Points, point => point.Counts).Kind);
        Assert.Equal((Now, null), (line.CountsAt, line.CountsBecause));
    }

    [Fact]
    public void Where_no_stamp_is_the_journal_counts()
    {
        var file = Sign();
        var entry = Stamped.AddHours(1);
        var line = LineOf(file, question => question with { Registered = Journal(file, entry) });

        Assert.Equal(TimePointKind.Registered, Assert.Single(line.Points, point => point.Counts).Kind);
        Assert.Equal((entry, ProofKind.RegistryJournal), (line.CountsAt, line.CountsBecause));
    }

    [Fact]
    public void Beside_a_good_stamp_the_journal_is_shown_and_the_stamp_counts()
    {
        var file = Sign(value => [Stamp(value)]);
        var line = LineOf(file, question => question with { Registered = Journal(file, Stamped.AddHours(1)) });

        Assert.Equal(TimePointKind.Stamped, Assert.Single(line.Points, point => point.Counts).Kind);
        Assert.Contains(line.Points, point => point is { Kind: TimePointKind.Registered, Proves: WhatItProves.Existence });
    }

    [Fact]
    public void A_revocation_stands_at_its_own_moment()
    {
        var revoked = _authority.SoundAt(null, Now) with { RevokedAt = new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), Reason = 4 };
        var line = LineOf(Sign(), question => question with { FreshStatuses = [revoked.Basic()] });

        var point = Assert.Single(line.Points, point => point.Kind == TimePointKind.Revoked);
        Assert.Equal((revoked.RevokedAt!.Value, WhatItProves.Revocation), (point.At, point.Proves));
        Assert.Equal(4, point.Reason);
        Assert.Contains(line.Points, point => point is { Kind: TimePointKind.StatusTaken, Proves: WhatItProves.Revocation });
    }

    [Fact]
    public void A_certificate_of_which_nobody_has_a_record_was_not_revoked_in_1970()
    {
        var unknown = _authority.SoundAt(null, Now) with { RevokedAt = DateTimeOffset.UnixEpoch, Reason = 6 };
        var line = LineOf(Sign(), question => question with { FreshStatuses = [unknown.Basic()] });

        Assert.DoesNotContain(line.Points, point => point.Kind == TimePointKind.Revoked);
        Assert.Equal(WhatItProves.NoRecord, line.Points.Single(point => point.Kind == TimePointKind.StatusTaken).Proves);
    }

    [Fact]
    public void An_answer_that_cannot_be_used_proves_nothing()
    {
        var line = LineOf(Sign(), question => question with { FreshStatuses = [_authority.SoundAt(null, Now.AddHours(-2)).Basic()] });

        Assert.Equal(WhatItProves.Nothing, line.Points.Single(point => point.Kind == TimePointKind.StatusTaken).Proves);
    }

    [Fact]
    public void A_file_that_cannot_be_read_has_none() =>
        Assert.Null(new SignatureVerifier().VerifyFile(Question("not a signature"u8.ToArray())).Decisive.TimeLine);

    private static byte[] Sign(Func<byte[], IEnumerable<AsnEncodedData>>? evidence = null) =>
        Convert.FromBase64String(SmallAuthority.Sign(Paper, evidence: evidence));

    private static AsnEncodedData Stamp(byte[] value, DateTimeOffset? at = null) =>
        SmallAuthority.StampAttribute(SmallAuthority.TokenOver(value, at ?? Stamped));

    private AsnEncodedData Status(DateTimeOffset at) => SmallAuthority.StatusAttribute(_authority.SoundAt(null, at).Basic());

    private static Dictionary<string, DateTimeOffset> Journal(byte[] file, DateTimeOffset entry) =>
        new() { [Given.Accepted(CmsSignature.Read(file)).Identity] = entry };

    private TimeLine LineOf(byte[] file, Func<FileToVerify, FileToVerify>? change = null) =>
        new SignatureVerifier().VerifyFile((change ?? (question => question))(Question(file))).Decisive.TimeLine!;

    private FileToVerify Question(byte[] file) => new() { Signature = file, Trust = _authority.Current, At = Now };
}
