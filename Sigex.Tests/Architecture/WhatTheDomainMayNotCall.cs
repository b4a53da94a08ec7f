using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Sigex.Domain.Kernel;

namespace Sigex.Tests.Architecture;

/// <summary>Reads the compiled domain, so that no spelling in the source can hide a call.</summary>
public sealed class WhatTheDomainMayNotCall
{
    [Theory]
    [InlineData("the network", "System.Net")]
    [InlineData("the disk", "System.IO.File")]
    [InlineData("the disk", "System.IO.Directory")]
    [InlineData("the environment", "System.Environment.GetEnvironmentVariable")]
    [InlineData("other programs", "System.Diagnostics.Process")]
    [InlineData("the console", "System.Console")]
    [InlineData("the certificate store", "System.Security.Cryptography.X509Certificates")]
    public void The_domain_does_not_touch(string what, string types)
    {
        Assert.False(Mentions().Any(member => member.StartsWith(types, StringComparison.Ordinal)), what);
    }

    [Theory]
    [InlineData("System.DateTime.get_Now")]
    [InlineData("System.DateTime.get_UtcNow")]
    [InlineData("System.DateTimeOffset.get_Now")]
    [InlineData("System.DateTimeOffset.get_UtcNow")]
    [InlineData("System.TimeProvider.get_System")]
    public void The_domain_asks_only_the_clock_it_was_given(string call)
    {
        Assert.DoesNotContain(call, Mentions());
    }

    [Fact]
    public void The_list_of_mentions_is_not_empty()
    {
        Assert.Contains(Mentions(), member => member.StartsWith("System.TimeProvider.", StringComparison.Ordinal));
    }

    private static HashSet<string> Mentions()
    {
        using var file = new PEReader(File.OpenRead(typeof(Refusal).Assembly.Location));
        var metadata = file.GetMetadataReader();
        return
        [
            .. from handle in metadata.MemberReferences
               let member = metadata.GetMemberReference(handle)
               where member.Parent.Kind == HandleKind.TypeReference
               let type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent)
               select $"{Text(type.Namespace)}.{Text(type.Name)}.{Text(member.Name)}",
        ];

        string Text(StringHandle handle) => metadata.GetString(handle);
    }
}
