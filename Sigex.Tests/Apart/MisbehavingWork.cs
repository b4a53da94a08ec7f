using System.Net;
using System.Net.Sockets;

namespace Sigex.Tests.Apart;

/// <summary>Does what a child must survive, or what its watch must see, so that the tests of it can fail.</summary>
internal sealed class MisbehavingWork : IChildWork
{
    public string Do(string question) => question switch
    {
        "recurse" => Recurse(0),
        "loop" => Loop(),
        "hoard" => Hoard(),
        "echo" => question,
        _ => string.Join(", ", Watched(question)),
    };

    private static string Recurse(int depth) => depth < 0 ? "" : Recurse(depth + 1) + depth;

    private static string Loop()
    {
        while (true)
        {
            Thread.SpinWait(100);
        }
    }

    private static string Hoard()
    {
        var all = new List<byte[]>();
        while (true)
        {
            all.Add(new byte[16 * 1024 * 1024]);
        }
    }

    private static IReadOnlyList<string> Watched(string what)
    {
        Quietly(what);
        using var watch = new DoorWatch();
        using var closed = new ClosedDoors();
        Quietly(what);
        return watch.Attempts;
    }

    private static void Quietly(string what)
    {
        try
        {
            switch (what)
            {
                case "file":
                    File.ReadAllBytes(typeof(MisbehavingWork).Assembly.Location);
                    break;
                case "name":
                    Dns.GetHostAddresses("localhost");
                    break;
                case "socket":
                    using (var socket = new Socket(SocketType.Stream, ProtocolType.Tcp))
                    {
                        socket.Connect(IPAddress.Loopback, 9);
                    }

                    break;
            }
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            // A reader that hides what it did must be seen all the same.
        }
    }
}
