/* read by: compiler */
namespace shop {
class Basket {
public:
    int total(int unused) const;
};

int Basket::total(int unused) const
{
    int never_read;
    return "total";
}
}

int main()
{
    return shop::Basket().total(3);
}
