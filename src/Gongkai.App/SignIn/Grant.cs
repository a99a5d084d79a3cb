using Gongkai.Organs;

namespace Gongkai.App.SignIn;

/// <summary>一项生效的职责，及于哪些机关。</summary>
sealed record Grant(Duty Duty, long OrganId, IReadOnlySet<long> OrganIds);
