namespace Sigex.Web.CommandLine;

/// <summary>The words after a command: options that stand alone, options with a value, and the rest.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, List<string>> _options = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    private Arguments()
    {
    }

    public IReadOnlyList<string> Words => _words;

    /// <param name="args">As they were typed.</param>
    /// <param name="switches">Options without a value.</param>
    /// <param name="settings">Options with a value, as <c>--at X</c> or <c>--at=X</c>.</param>
    /// <exception cref="UsageException">An option is unknown or lacks its value.</exception>
    public static Arguments Read(IReadOnlyList<string> args, string[] switches, string[] settings)
    {
        var read = new Arguments();
        for (var place = 0; place < args.Count; place++)
        {
            var word = args[place];
            if (word == "--")
            {
                read._words.AddRange(args.Skip(place + 1));
                break;
            }

            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                read._words.Add(word);
                continue;
            }

            var (name, value) = word.Split('=', 2) is [var left, var right] ? (left, right) : (word, null);
            if (switches.Contains(name) && value is null)
            {
                read.Put(name, "");
            }
            else if (settings.Contains(name))
            {
                value ??= ++place < args.Count ? args[place] : throw new UsageException($"{name} needs a value.");
                read.Put(name, value);
            }
            else
            {
                throw new UsageException($"There is no option {name}.");
            }
        }

        return read;
    }

    public bool Has(string name) => _options.ContainsKey(name);

    public IReadOnlyList<string> All(string name) => _options.GetValueOrDefault(name) ?? [];

    /// <summary>Null where the option is absent.</summary>
    /// <exception cref="UsageException">It was given more than once.</exception>
    public string? Single(string name) => All(name) switch
    {
        [] => null,
        [var value] => value,
        _ => throw new UsageException($"{name} was given more than once."),
    };

    private void Put(string name, string value)
    {
        if (!_options.TryGetValue(name, out var values))
        {
            _options[name] = values = [];
        }

        values.Add(value);
    }
}
