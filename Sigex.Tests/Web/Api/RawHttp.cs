using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Sigex.Tests.Web.Api;

/// <summary>HTTP by hand, for requests that no client library would send.</summary>
internal static class RawHttp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The first answer, or null where the server closed without one.</summary>
    public static async Task<string?> SendAsync(Uri server, string head, byte[] body, bool stopSending = false)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Host, server.Port, patience.Token);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\n\r\n"), patience.Token);
        await stream.WriteAsync(body, patience.Token);
        if (stopSending)
        {
            socket.Client.Shutdown(SocketShutdown.Send);
        }

        return await ReadAsync(stream, patience.Token);
    }

    /// <summary>The JSON body of an answer.</summary>
    public static JsonElement Json(string? answer)
    {
        Assert.NotNull(answer);
        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        var start = answer.IndexOf('{', StringComparison.Ordinal);
        return JsonDocument.Parse(answer[start..(answer.LastIndexOf('}') + 1)]).RootElement.Clone();
    }

    // Ours are small, so an answer has come whole when its object is closed.
    private static async Task<string?> ReadAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var piece = new byte[4096];
        try
        {
            int read;
            while ((read = await stream.ReadAsync(piece, cancellation)) > 0)
            {
                text.Append(Encoding.UTF8.GetString(piece, 0, read));
                var soFar = text.ToString();
                if (soFar.Contains("\r\n\r\n", StringComparison.Ordinal)
                    && (soFar.Contains('}', StringComparison.Ordinal) || soFar.Contains("Content-Length: 0", StringComparison.Ordinal)))
                {
                    return soFar;
                }
            }
        }
        catch (IOException)
        {
            // Reset by the server; what came before it counts.
        }

        return text.Length > 0 ? text.ToString() : null;
    }
}
