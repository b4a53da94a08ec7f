using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Sigex.Domain.Kernel;
using Sigex.Infrastructure.Database;
using Sigex.Web.Composition;

namespace Sigex.Tests.Architecture;

public sealed class TheDirectionOfDependencies
{
    private const BindingFlags Everything =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly string[] Product = ["Sigex.Domain", "Sigex.Infrastructure", "Sigex.Web"];

    /// <summary>From the ground up. A floor may use those below it and nothing above.</summary>
    private static readonly string[] Floors =
        ["Kernel", "Cryptography", "Containers", "Parties", "Journal", "Certificates", "Signatures", "Documents"];

    public static TheoryData<string, string[]> WordsAndTheirDoors => new()
    {
        { "Microsoft.EntityFrameworkCore", ["Sigex.Infrastructure/Database/"] },
        { "Npgsql", ["Sigex.Infrastructure/Database/"] },
        { "Quartz", ["Sigex.Infrastructure/Jobs/"] },
        { "IdentityModel", ["Sigex.Infrastructure/Tokens/"] },
        { "HttpClient", ["Sigex.Infrastructure/Outgoing/"] },
        { "Socket", ["Sigex.Infrastructure/Outgoing/"] },
        { "GetHostAddressesAsync", ["Sigex.Infrastructure/Outgoing/"] },
        { "GetHostEntryAsync", ["Sigex.Infrastructure/Outgoing/"] },
        { "Radzen", ["Sigex.Web/"] },
        { "SignedCms", [] },
        { "SignedXml", [] },
        { "X509Chain", [] },
        { "X509Store", [] },
        { "Rfc3161TimestampToken", [] },
        { "BouncyCastle", [] },
    };

    [Fact]
    public void The_domain_leans_on_nothing_but_the_base_class_library()
    {
        var leanings = typeof(Refusal).Assembly.GetReferencedAssemblies()
            .Where(name => !name.Name!.StartsWith("System.", StringComparison.Ordinal))
            .Select(name => name.Name);

        Assert.Empty(leanings);
    }

    [Fact]
    public void The_infrastructure_does_not_know_the_web()
    {
        var leanings = typeof(DatabaseOptions).Assembly.GetReferencedAssemblies().Select(name => name.Name);

        Assert.DoesNotContain("Sigex.Web", leanings);
    }

    [Fact]
    public void No_floor_of_the_domain_looks_up()
    {
        var looks =
            from floor in Floors
            from above in Floors.SkipWhile(name => name != floor).Skip(1)
            from source in Repository.Sources($"Sigex.Domain/{floor}", ".cs")
            where source.Text.Contains($"Sigex.Domain.{above}", StringComparison.Ordinal)
            select $"{source.Path} looks up to {above}";

        Assert.Empty(looks);
    }

    [Theory, MemberData(nameof(WordsAndTheirDoors))]
    public void What_can_be_replaced_is_named_behind_its_door_only(string word, string[] doors)
    {
        var elsewhere =
            from project in Product
            from source in Repository.Sources(project, ".cs", ".razor")
            where !doors.Any(door => source.Path.StartsWith(door, StringComparison.Ordinal))
            where Regex.IsMatch(WithoutComments(source.Text), $@"\b{Regex.Escape(word)}\b")
            select source.Path;

        Assert.Empty(elsewhere);
    }

    [Fact]
    public void No_component_holds_a_type_of_the_infrastructure()
    {
        var components = typeof(Operations).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(ComponentBase)))
            .ToList();

        var strangers =
            from component in components
            from type in component.GetProperties(Everything).Select(property => property.PropertyType)
                .Concat(component.GetFields(Everything).Select(field => field.FieldType))
            where type.Assembly.GetName().Name == "Sigex.Infrastructure"
            select $"{component.Name} holds {type.Name}";

        Assert.NotEmpty(components);
        Assert.Empty(strangers);
    }

    [Fact]
    public void No_project_that_ships_references_the_oracle_of_the_tests()
    {
        var references =
            from project in Product
            from file in Repository.Sources(project, ".csproj")
            where file.Text.Contains("BouncyCastle", StringComparison.OrdinalIgnoreCase)
            select file.Path;

        Assert.Empty(references);
    }

    // A comment may say what is not used and why.
    private static string WithoutComments(string source) => Regex.Replace(source, @"//[^\n]*|/\*.*?\*/", "", RegexOptions.Singleline);
}
