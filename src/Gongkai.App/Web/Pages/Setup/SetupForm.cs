using Gongkai.App.SignIn;
using Gongkai.App.Web.Showing;
using Gongkai.Ledgers;
using Gongkai.Organs;

namespace Gongkai.App.Web.Pages.Setup;

/// <summary>首次安装的表单。</summary>
sealed class SetupForm
{
    /// <summary>表单里的字段与机关、人员台账的栏。</summary>
    static readonly (string Field, string Column)[] OrganFields =
    [
        ("organ-name", "name"), ("level", "level"), ("organ-code", "code"), ("credit-code", "credit_code"), ("region-code", "region_code"),
        ("disclosure-office", "disclosure_office"), ("phone", "phone"), ("address", "address"),
    ];

    static readonly (string Field, string Column)[] OfficerFields = [("officer-name", "name"), ("account", "account"), ("post", "post")];

    readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public string this[string field] => texts.GetValueOrDefault(field, "");

    public static SetupForm From(IFormCollection form)
    {
        SetupForm read = new();
        foreach (var (key, value) in form)
            read.texts[key] = $"{value}".Trim();
        return read;
    }

    public Organ ToOrgan(DateOnly today, FormErrors errors)
    {
        Organ organ = new() { ValidFrom = today };
        Read(Organ.Ledger, organ, OrganFields, errors);
        return organ;
    }

    public Officer ToOfficer(DateOnly today, FormErrors errors)
    {
        Officer officer = new() { JoinedOn = today };
        Read(Officer.Ledger, officer, OfficerFields, errors);
        return officer;
    }

    /// <summary>国家规定了上限的几条期限，首次安装就问；别的以后在设置里定。</summary>
    public static IReadOnlyList<Setting> Limits { get; } = [.. AllSettings.All.Where(setting => setting.Limit?.Basis is not null)];

    /// <summary>填了更严的几条。</summary>
    public IReadOnlyList<(Setting Limit, string Days)> ToLimits(FormErrors errors)
    {
        List<(Setting, string)> limits = [];
        foreach (var limit in Limits.Where(limit => this[limit.Id].Length > 0))
        {
            var (text, problem) = limit.Check(this[limit.Id]);
            if (problem is not null)
                errors.Add(limit.Id, problem);
            else if (text != limit.DefaultText)
                limits.Add((limit, text));
        }

        return limits;
    }

    /// <param name="least">口令至少几位。</param>
    public void CheckPassword(int least, FormErrors errors)
    {
        var password = this["password"];
        if (PasswordRules.Problem(password, least, this["account"], this["officer-name"], this["organ-name"], this["organ-code"]) is { } problem)
            errors.Add("password", problem);
        else if (password != this["again"])
            errors.Add("again", "两次填的口令不一样。请再填一遍。");
    }

    void Read(Ledger ledger, LedgerRecord record, (string Field, string Column)[] fields, FormErrors errors)
    {
        var problems = ledger.Read(record, fields.ToDictionary(pair => pair.Column, pair => this[pair.Field]));
        if (problems.Count == 0)
            problems = ledger.Problems(record, Norms.Statutory);
        foreach (var problem in problems.Where(problem => problem.IsMalformed))
            errors.Add(fields.FirstOrDefault(pair => pair.Column == problem.Column).Field ?? fields[0].Field, problem.Message);
    }
}
