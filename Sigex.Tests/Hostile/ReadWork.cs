using System.Text.Json;
using Sigex.Tests.Apart;

namespace Sigex.Tests.Hostile;

/// <summary>Gives one file, in base64, to every reader; the answer is the list of defects.</summary>
internal sealed class ReadWork : IChildWork
{
    public string Do(string question)
    {
        var bytes = Convert.FromBase64String(question);
        return JsonSerializer.Serialize(Readers.All.Select(reader => reader.FaultOver(bytes, out _)).OfType<string>());
    }
}
