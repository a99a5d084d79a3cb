using Gongkai.App.People;
using Gongkai.Organs;

namespace Gongkai.App.Ledgers;

/// <summary>一次导入，或者一次整批办理：谁、何时、哪个文件、写了几条；过了所定的时限就撤不回了。</summary>
sealed class Import
{
    public long Id { get; set; }

    /// <summary>台账的编号。</summary>
    public string Ledger { get; set; } = "";

    /// <summary>办事的人所在机关；命令行的是所导入的机关。</summary>
    public long OrganId { get; set; }

    public long? OfficerId { get; set; }

    /// <summary>账号，或者任务名。</summary>
    public string Actor { get; set; } = "";

    /// <summary>文件名；整批办理的写改了什么。</summary>
    public string FileName { get; set; } = "";

    /// <summary>机关代码空着的行归哪个机关。</summary>
    public long? DefaultOrganId { get; set; }

    /// <summary>更新已有的。</summary>
    public bool Update { get; set; }

    public ImportState State { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>上次报进度的时刻：久不报的是中途停了。</summary>
    public DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    /// <summary>已经读了几行。</summary>
    public int Rows { get; set; }

    public int Inserted { get; set; }

    public int Updated { get; set; }

    /// <summary>整批删除的条数。</summary>
    public int Deleted { get; set; }

    /// <summary>写入、或者核对下来要写入的，一共几条。</summary>
    public int Changed => Inserted + Updated + Deleted;

    public int Skipped { get; set; }

    /// <summary>不能收的行数。</summary>
    public int Refused { get; set; }

    /// <summary>真实但不合法、收下而挂着问题的行数。</summary>
    public int Troubled { get; set; }

    /// <summary>写入的各行的 SHA-256；整批办理的，是看过的各条的。</summary>
    public string Digest { get; set; } = "";

    /// <summary>核对的结果，JSON：不能收的、有问题的行，至多五百行；不含个人信息。</summary>
    public string Result { get; set; } = "";

    /// <summary>整批办理的，是怎样的一单（<see cref="BulkOrder"/>，JSON）；导入的为 null。</summary>
    public string? Bulk { get; set; }

    /// <summary>什么时候之前可以撤回，照机关的设置；没有写入、已经撤回的为 null。</summary>
    public async Task<DateTimeOffset?> UndoableUntilAsync(OrganSettings settings, CancellationToken cancel) =>
        State is ImportState.Done && FinishedAt is { } at && Changed > 0
            ? at.AddHours(await settings.GetAsync(OrganId, Settings.UndoHours, cancel))
            : null;
}
