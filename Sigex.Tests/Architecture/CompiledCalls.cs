using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Sigex.Tests.Architecture;

/// <summary>Which methods of a compiled assembly mention a member of one of our types, read from their instructions.</summary>
/// <remarks>
/// A token is looked for at every offset of a body rather than only where an operand stands, so nothing is overlooked;
/// a number that happens to look like one would show as a caller that is none.
/// </remarks>
internal sealed class CompiledCalls(string assembly)
{
    /// <summary>As <c>Type.Method</c>: who calls a method of this type.</summary>
    public IReadOnlyList<string> To(string type, Func<string, bool> method) => Mentioning(metadata =>
    [
        .. Own(metadata, type).SelectMany(owner => owner.GetMethods())
            .Where(handle => method(metadata.GetString(metadata.GetMethodDefinition(handle).Name)))
            .Select(handle => MetadataTokens.GetToken(handle)),
        .. Foreign(metadata, type, method),
    ]);

    /// <summary>As <c>Type.Method</c>: who reads or writes a field of this type.</summary>
    public IReadOnlyList<string> ToField(string type, string field) => Mentioning(metadata =>
    [
        .. Own(metadata, type).SelectMany(owner => owner.GetFields())
            .Where(handle => metadata.GetString(metadata.GetFieldDefinition(handle).Name) == field)
            .Select(handle => MetadataTokens.GetToken(handle)),
        .. Foreign(metadata, type, name => name == field),
    ]);

    private IReadOnlyList<string> Mentioning(Func<MetadataReader, IReadOnlyList<int>> tokens)
    {
        using var file = new PEReader(File.OpenRead(Assembly.Load(assembly).Location));
        var metadata = file.GetMetadataReader();
        var wanted = tokens(metadata).Select(BitConverter.GetBytes).ToList();
        return
        [
            .. from handle in metadata.MethodDefinitions
               let method = metadata.GetMethodDefinition(handle)
               where method.RelativeVirtualAddress != 0
               let body = file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!
               where wanted.Exists(token => body.AsSpan().IndexOf(token) >= 0)
               let owner = metadata.GetTypeDefinition(method.GetDeclaringType())
               select $"{metadata.GetString(owner.Name)}.{metadata.GetString(method.Name)}",
        ];
    }

    private static IEnumerable<TypeDefinition> Own(MetadataReader metadata, string type) => metadata.TypeDefinitions
        .Select(metadata.GetTypeDefinition)
        .Where(definition => metadata.GetString(definition.Name) == type);

    private static IEnumerable<int> Foreign(MetadataReader metadata, string type, Func<string, bool> name) =>
        from handle in metadata.MemberReferences
        let member = metadata.GetMemberReference(handle)
        where member.Parent.Kind == HandleKind.TypeReference
        let owner = metadata.GetTypeReference((TypeReferenceHandle)member.Parent)
        where metadata.GetString(owner.Name) == type && name(metadata.GetString(member.Name))
        select MetadataTokens.GetToken(handle);
}
