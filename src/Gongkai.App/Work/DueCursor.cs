using System.Globalization;

namespace Gongkai.App.Work;

/// <summary>看到了哪里：上一页最后一件的到期日与编号。</summary>
readonly record struct DueCursor(DateOnly DueOn, long RecordId)
{
    /// <summary>不成样子的当作没有给。</summary>
    public static DueCursor? Read(string? text) =>
        text?.Split('.') is [var day, var id]
        && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dueOn)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var recordId)
            ? new(dueOn, recordId)
            : null;

    public static DueCursor Of(DueWork work) => new(work.DueOn, work.RecordId);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DueOn:yyyyMMdd}.{RecordId}");
}
