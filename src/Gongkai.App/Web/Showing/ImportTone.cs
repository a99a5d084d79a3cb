using Gongkai.App.Ledgers;

namespace Gongkai.App.Web.Showing;

/// <summary>一次导入的状态标签。</summary>
static class ImportTone
{
    public static Tone Of(Import import) => import is { State: ImportState.Checked, Changed: 0 } ? new("note", "没有要写入的") : Of(import.State);

    static Tone Of(ImportState state) => state switch
    {
        ImportState.Waiting => new("note", "排队等着核对"),
        ImportState.Checking => new("note", "正在核对"),
        ImportState.Checked => new("warning", "核对过了，等您确认"),
        ImportState.Writing => new("note", "正在写入"),
        ImportState.Done => new("good", "已写入"),
        ImportState.Undone => new("note", "已撤回"),
        _ => new("error", "没有写入"),
    };
}
