using Microsoft.Extensions.Logging.Abstractions;
using Sigex.Domain.Documents;
using Sigex.Infrastructure.News;

namespace Sigex.Tests.Infrastructure.News;

public sealed class TellingOpenPages
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DocumentNews _news = new(NullLogger<DocumentNews>.Instance);
    private readonly DocumentId _contract = DocumentId.New();

    [Fact]
    public async Task Everyone_who_listens_to_the_document_is_told_though_one_of_them_fails()
    {
        var told = new TaskCompletionSource();
        using var failing = _news.Subscribe(_contract, () => throw new InvalidOperationException());
        using var listening = _news.Subscribe(_contract, () => Signal(told));

        _news.Announce(_contract);

        await told.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Whoever_left_and_whoever_listens_to_another_document_is_not_told()
    {
        var told = new TaskCompletionSource();
        var wrongly = 0;
        _news.Subscribe(_contract, () => Count(ref wrongly)).Dispose();
        using var other = _news.Subscribe(DocumentId.New(), () => Count(ref wrongly));
        using var listening = _news.Subscribe(_contract, () => Signal(told));

        _news.Announce(_contract);
        await told.Task.WaitAsync(Patience);

        Assert.Equal(0, wrongly);
    }

    [Fact]
    public void Leaving_twice_does_no_harm()
    {
        var listening = _news.Subscribe(_contract, () => Task.CompletedTask);

        listening.Dispose();
        listening.Dispose();
        _news.Announce(_contract);
    }

    private static Task Signal(TaskCompletionSource told)
    {
        told.TrySetResult();
        return Task.CompletedTask;
    }

    private static Task Count(ref int count)
    {
        Interlocked.Increment(ref count);
        return Task.CompletedTask;
    }
}
