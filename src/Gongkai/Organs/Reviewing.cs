using Gongkai.Law;

namespace Gongkai.Organs;

/// <summary>审核：谁都不能审自己经手的。一人兼几项职责也一样；本机关没有别人的，向上级借用审核人。</summary>
public static class Reviewing
{
    /// <param name="authorIds">起草、登记、修改过这件事的人。</param>
    /// <param name="reviewerId">要审核、审签、批准的人。</param>
    /// <exception cref="Refusal">DUTY-SELF：审核人经手过。</exception>
    public static void Check(IEnumerable<long> authorIds, long reviewerId)
    {
        if (authorIds.Contains(reviewerId))
        {
            throw new Refusal("DUTY-SELF", Statutes.Regulation2019.Article(17), "这件事是您本人经手的，不能由您审核。",
                "请交给本机关别的审核人；没有别人的，请管理员在“人员与职责”里向上级借用一位。");
        }
    }
}
