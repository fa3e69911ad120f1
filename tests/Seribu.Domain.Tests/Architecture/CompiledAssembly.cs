using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Seribu.Domain.Tests.Architecture;

/// <summary>What a compiled assembly names outside itself, read from its metadata.</summary>
internal sealed class CompiledAssembly
{
    private CompiledAssembly(MetadataReader metadata)
    {
        References = [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
        Types = [.. metadata.TypeReferences.Select(handle => NameOf(metadata, handle))];
        Members = [.. metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => $"{NameOf(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}")];
    }

    /// <summary>Names of the assemblies it stands on.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>Full names of the foreign types it uses.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>Full names of the foreign members it calls.</summary>
    public IReadOnlyList<string> Members { get; }

    public static CompiledAssembly Of(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        return new(file.GetMetadataReader());
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
