using System.Collections.Concurrent;

namespace Sigex.Infrastructure.Outgoing;

/// <summary>Leaves a server alone that failed five times within a minute, for a minute (rule NET-08).</summary>
internal sealed class CircuitBreaker(TimeProvider clock)
{
    private const int MostFailures = 5;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<Origin, State> _states = new();

    public bool IsOpen(Origin origin) => _states.TryGetValue(origin, out var state) && state.IsOpen(clock.GetUtcNow());

    public void Succeeded(Origin origin) => _states.TryRemove(origin, out _);

    public void Failed(Origin origin) => _states.GetOrAdd(origin, _ => new State()).Fail(clock.GetUtcNow());

    private sealed class State
    {
        private readonly Queue<DateTimeOffset> _failures = new();
        private DateTimeOffset _openUntil = DateTimeOffset.MinValue;

        public bool IsOpen(DateTimeOffset now)
        {
            lock (_failures)
            {
                return now < _openUntil;
            }
        }

        public void Fail(DateTimeOffset now)
        {
            lock (_failures)
            {
                _failures.Enqueue(now);
                while (_failures.Peek() <= now - Window)
                {
                    _failures.Dequeue();
                }

                if (_failures.Count >= MostFailures)
                {
                    _openUntil = now + Rest;
                    _failures.Clear();
                }
            }
        }
    }
}
