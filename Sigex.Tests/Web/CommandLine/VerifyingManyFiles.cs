using System.Text.Json;
using Sigex.Tests.Domain.Signatures.Verification.Etsi;
using Sigex.Tests.Support;
using Sigex.Web.CommandLine;

namespace Sigex.Tests.Web.CommandLine;

/// <summary>Several files and folders, and the machine form of their reports.</summary>
public sealed class VerifyingManyFiles : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Paper = "a contract"u8.ToArray();

    private readonly string _folder = Directory.CreateTempSubdirectory("sigex-many-").FullName;
    private readonly SmallAuthority _authority = new(new FixedClock { Time = Now });

    public VerifyingManyFiles()
    {
        Put("trust/root.cer", _authority.Current.Anchors[0].Encoded.ToArray());
        Put("in/b.pdf", Paper);
        Put("in/b.pdf.cms", Signed(attached: false));
        Put("in/a/whole.p7s", Signed(attached: true));
        Put("in/note.txt", "no signature"u8.ToArray());
        Put("in/data.xml", "<Signatures/>"u8.ToArray());
    }

    [Fact]
    public async Task A_folder_is_judged_with_all_its_folders_in_the_order_of_the_names()
    {
        var (exit, said) = await JsonAsync("in");

        Assert.Equal(0, exit);
        Assert.Equal(
            [(Path.Combine("a", "whole.p7s"), null), ("b.pdf.cms", "b.pdf")],
            said.GetProperty("files").EnumerateArray().Select(file =>
                (file.GetProperty("file").GetString()!, file.GetProperty("document").GetString())));
        Assert.Equal("2 files: 2 valid, 0 invalid, 0 indeterminate, 0 unreadable", said.GetProperty("summary").GetString());
    }

    [Fact]
    public async Task The_worst_file_gives_the_exit_code_and_stops_nobody()
    {
        Put("in/c.pdf", "another text"u8.ToArray());
        Put("in/c.pdf.p7s", Signed(attached: false));
        Put("in/d.sig", Signed(attached: false));

        var (exit, said) = await JsonAsync("in", "nowhere.cms");

        Assert.Equal(64, exit);
        Assert.Equal(
            ["valid", "valid", "invalid", "indeterminate", "unreadable"],
            said.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("verdict").GetString()));
        Assert.Equal(2, (await JsonAsync("in")).Exit);
        Assert.Equal(3, (await JsonAsync("in/b.pdf.cms", "in/d.sig")).Exit);
    }

    [Fact]
    public async Task A_document_that_is_named_as_well_is_judged_with_its_signature()
    {
        var (exit, said) = await JsonAsync("in/b.pdf", "in/b.pdf.cms");

        Assert.Equal(0, exit);
        Assert.Single(said.GetProperty("files").EnumerateArray());
    }

    [Fact]
    public async Task The_machine_form_of_each_lies_in_the_folder_and_is_no_signature_next_time()
    {
        await RunAsync("in", "--etsi", "in");

        Assert.Empty(ReportShape.Faults(await File.ReadAllBytesAsync(At("in/b.pdf.cms.etsi.xml"), TestContext.Current.CancellationToken)));
        Assert.True(File.Exists(At("in/a/whole.p7s.etsi.xml")));
        Assert.Equal(2, (await JsonAsync("in")).Said.GetProperty("files").GetArrayLength());
    }

    [Fact]
    public async Task Of_one_file_it_is_a_file()
    {
        await RunAsync("in/b.pdf.cms", "--etsi", "report.xml");

        Assert.Empty(ReportShape.Faults(await File.ReadAllBytesAsync(At("report.xml"), TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("ru", "Подпись действительна", "Сертификат отозван", "Начал действовать сертификат")]
    [InlineData("kk", "Қолтаңба жарамды", "", "Сертификат күшіне енді")]
    [InlineData("en", "The signature is valid", "", "The certificate came into force")]
    public async Task A_person_is_answered_in_his_language(string language, string sentence, string never, string point)
    {
        var (_, text) = await RunAsync("in/b.pdf.cms", "--lang", language);

        Assert.Contains(sentence, text, StringComparison.Ordinal);
        Assert.Contains(point, text, StringComparison.Ordinal);
        Assert.True(never.Length == 0 || !text.Contains(never, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_several_a_person_gets_a_line_each_and_a_summary()
    {
        Put("in/d.sig", Signed(attached: false));

        var (_, text) = await RunAsync("in");

        Assert.Contains("indeterminate d.sig", text, StringComparison.Ordinal);
        Assert.Contains("SIGNED_DATA_NOT_FOUND: Add the signed document", text, StringComparison.Ordinal);
        Assert.EndsWith("3 files: 2 valid, 0 invalid, 1 indeterminate, 0 unreadable", text.TrimEnd(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Stamp and status inside, so that nobody has to be asked.
    private byte[] Signed(bool attached) => Convert.FromBase64String(SmallAuthority.Sign(Paper, attached, value =>
    [
        SmallAuthority.StampAttribute(SmallAuthority.TokenOver(value, Now)),
        SmallAuthority.StatusAttribute(_authority.SoundAt(null, Now).Basic()),
    ]));

    private string At(string name) => Path.Combine(_folder, name);

    private void Put(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), content);
    }

    private async Task<(int Exit, JsonElement Said)> JsonAsync(params string[] args)
    {
        var (exit, text) = await RunAsync([.. args, "--json"]);
        return (exit, JsonDocument.Parse(text).RootElement);
    }

    private async Task<(int Exit, string Text)> RunAsync(params string[] args)
    {
        using var said = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(said, error, [_folder], TimeProvider.System)
        {
            Settings = new Dictionary<string, string?> { ["Sigex:DataFolder"] = At("data") },
        };
        var exit = await SigexCommands.TryRunAsync(
            ["verify", .. args, "--trust", "trust", "--offline", "--at", "2026-06-01T12:05:00Z"], terminal);
        return (exit!.Value, said.ToString());
    }
}
