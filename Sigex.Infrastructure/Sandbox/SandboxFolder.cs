using Sigex.Domain.Kernel;
using Sigex.Domain.Sandbox;
using Sigex.Infrastructure.Sandbox.Certificates;
using Sigex.Infrastructure.Sandbox.Keys;
using Sigex.Infrastructure.Sandbox.People;

namespace Sigex.Infrastructure.Sandbox;

/// <summary>The toy world on disk: made once, whole or not at all, and the same at every later start.</summary>
/// <remarks>A file <c>NAME.cer</c> and a file <c>NAME.key</c> for each holder; nobody but the owner may read them.</remarks>
internal sealed class SandboxFolder
{
    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly Lazy<House> _house;

    public SandboxFolder(string path, TimeProvider clock)
    {
        _path = path;
        _clock = clock;
        _house = new Lazy<House>(Open);
    }

    public House House => _house.Value;

    private House Open()
    {
        if (!Directory.Exists(_path))
        {
            Create();
        }

        var families = new[] { SandboxAlgorithm.Gost, SandboxAlgorithm.Rsa }.Select(algorithm => new Family(
            algorithm,
            Load(Holder.NameOf("root", algorithm)),
            Load(Holder.NameOf("authority", algorithm)),
            Load(Holder.NameOf("status", algorithm)),
            Load(Holder.NameOf("timestamp", algorithm))));
        var inhabitants = Cast.Keys.Select(
            entry => new Inhabitant(entry.Member, Load(Holder.NameOf(entry.Member.Name, entry.Family))));
        return new House([.. families], [.. inhabitants]);
    }

    private void Create()
    {
        var house = new Founding(_clock.Now()).Found();
        var draft = $"{_path}.{Guid.NewGuid():N}";
        CreatePrivateFolder(draft);
        foreach (var holder in house.Everybody)
        {
            WritePrivateFile(Path.Combine(draft, $"{holder.Name}.cer"), holder.Certificate.Encoded);
            WritePrivateFile(Path.Combine(draft, $"{holder.Name}.key"), holder.Key.Export());
        }

        try
        {
            Directory.Move(draft, _path);
        }
        catch (IOException) when (Directory.Exists(_path))
        {
            // Another process was faster; its people are the people.
            Directory.Delete(draft, recursive: true);
        }
    }

    private Holder Load(string name) => new(
        name,
        SandboxKey.Import(File.ReadAllBytes(Path.Combine(_path, $"{name}.key"))),
        IssuedCertificate.Read(File.ReadAllBytes(Path.Combine(_path, $"{name}.cer"))));

    private static void CreatePrivateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static void WritePrivateFile(string path, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }
}
