using Gongkai.App.Ledgers;
using Gongkai.App.SignIn;
using Gongkai.App.Storage;
using Gongkai.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.App.Web.Office;

/// <summary>台账页面共有的：哪本台账、哪一条、能不能办。</summary>
abstract class LedgerPage(GongkaiDb db, Actor actor, OrganNames names) : PageModel
{
    protected GongkaiDb Db => db;

    public Actor Actor => actor;

    public Ledger Ledger { get; private set; } = null!;

    public LedgerRecord Record { get; private set; } = null!;

    /// <summary>这一条的称呼。</summary>
    public string Label { get; private set; } = "";

    public string OrganName { get; private set; } = "";

    /// <summary>台账的网址，如 /office/ledgers/trainings。</summary>
    public string Home => $"/office/ledgers/{Ledger.Id}";

    public DateOnly Today => db.Installation.Clock.Today;

    /// <summary>可以在哪些机关登记。</summary>
    protected IReadOnlyList<long> KeptOrgans => actor.OrgansWith(Ledger.Keeping);

    public bool CanKeep => actor.Can(Ledger.Keeping, Record.OrganId);

    /// <summary>没有这本台账的不可用。</summary>
    protected bool Open(string ledger)
    {
        Ledger = AllLedgers.Find(ledger)!;
        return Ledger is not null;
    }

    /// <summary>没有这本台账、这一条，或者不在范围之内，都是没有。</summary>
    protected async Task<bool> OpenAsync(string ledger, long id, bool tracked, CancellationToken cancel)
    {
        // 一次打开，这一页的几句共用
        await db.Database.OpenConnectionAsync(cancel);
        if (!Open(ledger) || (tracked ? await db.FindAsync(Ledger, id, cancel) : await db.ReadAsync(Ledger, id, cancel)) is not { } found)
            return false;
        await ShowAsync(found, cancel);
        return true;
    }

    protected async Task ShowAsync(LedgerRecord record, CancellationToken cancel)
    {
        Record = record;
        Label = Ledger.LabelOf(record) is { Length: > 0 } label ? label : $"{Ledger.Title} {record.Id}";
        OrganName = (await names.AllAsync(cancel)).GetValueOrDefault(record.OrganId, "");
    }

    protected async Task<IReadOnlyList<(long Id, string Name)>> NamedAsync(IEnumerable<long> organs, CancellationToken cancel)
    {
        var all = await names.AllAsync(cancel);
        return [.. organs.Select(id => (id, all.GetValueOrDefault(id, "")))];
    }
}
