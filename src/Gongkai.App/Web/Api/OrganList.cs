namespace Gongkai.App.Web.Api;

/// <summary>机关名录的一页。</summary>
/// <param name="Total">共几个。</param>
/// <param name="Page">第几页，从 1 起。</param>
/// <param name="Pages">共几页。</param>
sealed record OrganList(int Total, int Page, int Pages, IReadOnlyList<OrganEntry> Organs);
