using System.Runtime.InteropServices;

namespace Sigex.Tests.Apart;

/// <summary>While this lives, the process can open no file and no socket: the system lets it have no further descriptor.</summary>
/// <remarks>What is open stays open. Windows has no such limit; there only the framework's own reports are left.</remarks>
internal sealed class ClosedDoors : IDisposable
{
    private static readonly int DescriptorLimit = OperatingSystem.IsMacOS() ? 8 : 7;

    private readonly Bounds _before;

    public ClosedDoors()
    {
        if (IsPossible)
        {
            Check(ReadBounds(DescriptorLimit, out _before));
            Check(WriteBounds(DescriptorLimit, new Bounds(0, _before.Most)));
        }
    }

    public static bool IsPossible => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    public void Dispose()
    {
        if (IsPossible)
        {
            Check(WriteBounds(DescriptorLimit, _before));
        }
    }

    private static void Check(int outcome)
    {
        if (outcome != 0)
        {
            throw new InvalidOperationException("The limit of descriptors cannot be changed.");
        }
    }

    [DllImport("libc", EntryPoint = "getrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadBounds(int resource, out Bounds bounds);

    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int WriteBounds(int resource, in Bounds bounds);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Bounds(ulong now, ulong most)
    {
        public readonly ulong Now = now;
        public readonly ulong Most = most;
    }
}
